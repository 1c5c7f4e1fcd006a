using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Lexicon.Segmentation;

namespace KnowledgeGraph.Lexicon;

/// <summary>
/// Cuts Chinese text into words: the published algorithm of jieba 0.42.1 with jieba's own dictionary and models, token for
/// token. Immutable; any number of threads may use one at once.
/// </summary>
public sealed class Segmenter
{
    private readonly Vocabulary _vocabulary;
    private readonly WordFrequencies _frequencies;
    private readonly TagTable _tags;
    private readonly string[] _tagNames;
    private readonly WordModel _wordModel;
    private readonly TagModel? _tagModel;

    private Segmenter(PrefixTrie trie, WordFrequencies frequencies, TagTable tags, WordModel wordModel, TagModel? tagModel)
    {
        _vocabulary = new Vocabulary(trie, frequencies.LogProbabilities(), tags.Unknown, tags.Number, tags.English);
        (_frequencies, _tags, _tagNames, _wordModel, _tagModel) = (frequencies, tags, tags.Names, wordModel, tagModel);
    }

    /// <summary>Loads dictionary and models.</summary>
    /// <param name="folder">
    /// Holds <c>jieba.dict.utf8</c>, <c>hmm_model.utf8</c> and <c>pos_dict/</c>, as cppjieba's <c>dict</c> does; by default
    /// <see cref="LexiconFolder.Default"/>.
    /// </param>
    /// <exception cref="DictionaryException">A file is missing or corrupt; the message names file, line, cause and mend.</exception>
    public static Segmenter Load(string? folder = null)
    {
        folder ??= LexiconFolder.Default;
        var files = new TagModelFiles(Path.Combine(folder, "pos_dict"));
        var tags = files.Tags;
        var models = Task.Run(() => (files.Read(), WordModel.Read(Path.Combine(folder, "hmm_model.utf8"))));
        var frequencies = new WordFrequencies();
        var words = DictionaryFile.Read(Path.Combine(folder, "jieba.dict.utf8"), frequencies, tags);
        var trie = new PrefixTrieBuilder(words).Build();
        var (tagModel, wordModel) = models.GetAwaiter().GetResult();
        return new Segmenter(trie, frequencies, tags, wordModel, tagModel);
    }

    /// <summary>As <see cref="Load"/>, for cutting alone: half the time, without the model that <see cref="Tag"/> needs.</summary>
    /// <exception cref="DictionaryException">A file is missing or corrupt; the message names file, line, cause and mend.</exception>
    public static Segmenter LoadForCutting(string? folder = null)
    {
        folder ??= LexiconFolder.Default;
        var tags = new TagModelFiles(Path.Combine(folder, "pos_dict")).Tags;
        var frequencies = new WordFrequencies();
        var words = DictionaryFile.Read(Path.Combine(folder, "jieba.dict.utf8"), frequencies, tags);
        var wordModel = WordModel.Read(Path.Combine(folder, "hmm_model.utf8"));
        return new Segmenter(new PrefixTrieBuilder(words).Build(), frequencies, tags, wordModel, null);
    }

    /// <summary>
    /// A segmenter with more words, or with other frequencies and tags for words it has; this one stays as it is. As with
    /// jieba's <c>add_word</c>; frequencies not given are suggested from what this one cuts.
    /// </summary>
    /// <exception cref="ArgumentException">A word is empty, or its frequency is below 1, or its tag is empty.</exception>
    public Segmenter With(IEnumerable<UserWord> words)
    {
        var (frequencies, tags, builder) = (new WordFrequencies(_frequencies), new TagTable(_tags), new PrefixTrieBuilder(_vocabulary.Trie));
        foreach (var word in words)
        {
            if (word.Text.Length == 0 || word.Tag.Length == 0 || word.Frequency < 1)
            {
                throw new ArgumentException($"'{word}' is no word: text and tag are not empty, the frequency is 1 or more.", nameof(words));
            }
            var frequency = word.Frequency ?? SuggestFrequency(word.Text);
            builder.Put(word.Text, frequencies.Add(frequency), tags.Of(Encoding.UTF8.GetBytes(word.Tag)));
        }
        return new Segmenter(builder.Build(), frequencies, tags, _wordModel, _tagModel);
    }

    /// <summary>
    /// The frequency with which a word is just cut whole: above what its parts, as they are cut now, come to together
    /// (jieba's <c>suggest_freq</c>).
    /// </summary>
    public int SuggestFrequency(ReadOnlySpan<char> word)
    {
        var parts = new List<Word>();
        Cut(word, parts, hmm: false);
        double total = _frequencies.Total, product = 1;
        foreach (var part in parts)
        {
            product *= FrequencyOf(word.Slice(part.Start, part.Length), absent: 1) / total;
        }
        return (int)Math.Min(int.MaxValue, Math.Max((long)(product * total) + 1, FrequencyOf(word, absent: 1)));
    }

    /// <summary>Adds the words of a text to a list; the tag of each is the dictionary's, <c>x</c> where it has none.</summary>
    /// <param name="hmm">Whether words that the dictionary lacks are looked for (jieba's HMM).</param>
    public void Cut(ReadOnlySpan<char> text, List<Word> words, bool hmm = true)
    {
        using var cutter = new WordCutter(_vocabulary, hmm ? _wordModel : null, words);
        cutter.Cut(text);
    }

    /// <summary>As <see cref="Cut"/>, and before each longer word the words of two and of three characters inside it.</summary>
    public void CutForSearch(ReadOnlySpan<char> text, List<Word> words, bool hmm = true)
    {
        var whole = words.Count;
        Cut(text, words, hmm);
        Refine(text, words, whole);
    }

    /// <summary>
    /// Adds the words of a text with their parts of speech to a list, as jieba.posseg does; these are not always the words
    /// of <see cref="Cut"/>, since jieba's tagger has a model of its own.
    /// </summary>
    /// <param name="hmm">Whether words that the dictionary lacks are looked for (jieba's HMM).</param>
    /// <exception cref="InvalidOperationException">It was loaded for cutting alone.</exception>
    public void Tag(ReadOnlySpan<char> text, List<Word> words, bool hmm = true)
    {
        if (hmm)
        {
            var model = _tagModel ?? throw new InvalidOperationException("This segmenter was loaded for cutting alone.");
            using var cutter = new TagCutter(_vocabulary, model, words);
            cutter.Cut(text);
        }
        else
        {
            using var cutter = new TagCutter(_vocabulary, null, words);
            cutter.Cut(text);
        }
    }

    /// <summary>The name of a part of speech, such as <c>ns</c> (ICTCLAS names, as jieba has them).</summary>
    public string TagName(byte tag) => _tagNames[tag];

    private long FrequencyOf(ReadOnlySpan<char> word, int absent)
    {
        // jieba asks with a default for words it does not have; a mere prefix of words it has, with the frequency 0.
        var cell = _vocabulary.Trie.Find(word);
        return cell == 0 ? absent : _frequencies[PrefixTrie.Weight(cell)];
    }

    private void Refine(ReadOnlySpan<char> text, List<Word> words, int from)
    {
        var more = 0;
        for (var i = from; i < words.Count; i++)
        {
            more += CountInside(text, words[i]);
        }
        // Filled from behind, so that each word still stands where it is read.
        var (read, write) = (words.Count, words.Count + more);
        CollectionsMarshal.SetCount(words, write);
        var span = CollectionsMarshal.AsSpan(words);
        while (write > read)
        {
            var word = span[--read];
            span[--write] = word;
            for (var length = Math.Min(3, word.Length - 1); length >= 2; length--)
            {
                for (var start = word.End - length; start >= word.Start; start--)
                {
                    var cell = _vocabulary.Trie.Find(text.Slice(start, length));
                    if (PrefixTrie.Weight(cell) != 0)
                    {
                        span[--write] = new Word(start, length, PrefixTrie.Tag(cell));
                    }
                }
            }
        }
    }

    private int CountInside(ReadOnlySpan<char> text, Word word)
    {
        var count = 0;
        for (var length = 2; length <= 3 && length < word.Length; length++)
        {
            for (var start = word.Start; start + length <= word.End; start++)
            {
                count += _vocabulary.Trie.Contains(text.Slice(start, length)) ? 1 : 0;
            }
        }
        return count;
    }
}

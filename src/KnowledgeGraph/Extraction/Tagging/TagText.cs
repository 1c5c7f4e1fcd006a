using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A text as the tagger's features see it, one entry a UTF-16 position; its arrays are kept from text to text.</summary>
public sealed class TagText
{
    /// <summary>Number of positions.</summary>
    public int Length { get; private set; }

    /// <summary>Folded characters.</summary>
    internal char[] Characters { get; private set; } = [];

    /// <summary>Their classes.</summary>
    internal byte[] Classes { get; private set; } = [];

    /// <summary>Index of the word that covers a position.</summary>
    internal int[] WordAt { get; private set; } = [];

    /// <summary>1 begin, 2 middle, 3 end, 4 single: where a position stands in its word.</summary>
    internal byte[] PlaceInWord { get; private set; } = [];

    /// <summary>The words.</summary>
    internal List<Word> Words { get; } = [];

    /// <summary>Hash of every word.</summary>
    internal uint[] WordHash { get; private set; } = [];

    /// <summary>Fine cluster of every word in the low half, coarse one in the high half; 0 is unknown.</summary>
    internal uint[] WordCluster { get; private set; } = [];

    /// <summary>Whether a word is a verb.</summary>
    internal bool[] WordIsVerb { get; private set; } = [];

    /// <summary>Marks of the lists: three bits a list (0 none, 1 begin, 2 middle, 3 end, 4 single).</summary>
    internal ulong[] ListMarks { get; private set; } = [];

    /// <summary>Nearest cue words and quotation state, packed.</summary>
    internal uint[] Surroundings { get; private set; } = [];

    /// <summary>Takes a text and its words.</summary>
    public void Set(ReadOnlySpan<char> text, IReadOnlyList<Word> words)
    {
        Grow(text.Length, words.Count);
        Length = text.Length;
        Words.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var folded = CharacterClass.Fold(text[i]);
            Characters[i] = folded;
            Classes[i] = CharacterClass.Of(folded);
            ListMarks[i] = 0;
            Surroundings[i] = 0;
        }

        for (var w = 0; w < words.Count; w++)
        {
            var word = words[w];
            Words.Add(word);
            WordHash[w] = Mix.Of(Characters.AsSpan(word.Start, word.Length));
            WordCluster[w] = 0;
            for (var i = word.Start; i < word.End; i++)
            {
                WordAt[i] = w;
                PlaceInWord[i] = word.Length == 1 ? (byte)4 : i == word.Start ? (byte)1 : i == word.End - 1 ? (byte)3 : (byte)2;
            }
        }
    }

    private void Grow(int characters, int words)
    {
        if (Characters.Length < characters)
        {
            var size = Math.Max(characters, 2 * Characters.Length);
            Characters = new char[size];
            Classes = new byte[size];
            WordAt = new int[size];
            PlaceInWord = new byte[size];
            ListMarks = new ulong[size];
            Surroundings = new uint[size];
        }

        if (WordHash.Length < words)
        {
            var size = Math.Max(words, 2 * WordHash.Length);
            WordHash = new uint[size];
            WordCluster = new uint[size];
            WordIsVerb = new bool[size];
        }
    }
}

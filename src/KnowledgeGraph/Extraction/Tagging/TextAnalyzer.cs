using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Prepares a text for the taggers: words, clusters, marks of the lists, cue words, quotation marks.</summary>
internal sealed class TextAnalyzer
{
    /// <summary>First number of the cue kinds that end names among the lists of the phrase table.</summary>
    public const int FirstCue = 12;

    private readonly Segmenter _segmenter;
    private readonly PhraseTable _phrases;
    private readonly WordClusters _clusters;

    public TextAnalyzer(Segmenter segmenter, PhraseTable phrases, WordClusters clusters)
    {
        _segmenter = segmenter;
        _phrases = phrases;
        _clusters = clusters;
    }

    /// <summary>The phrases it marks.</summary>
    public PhraseTable Phrases => _phrases;

    /// <summary>The word classes it knows.</summary>
    public WordClusters Clusters => _clusters;

    /// <summary>Fills a prepared text.</summary>
    public void Analyze(ReadOnlySpan<char> text, TagText into, List<Word> words)
    {
        words.Clear();
        _segmenter.Cut(text, words);
        into.Set(text, words);
        for (var w = 0; w < words.Count; w++)
        {
            into.WordCluster[w] = _clusters.Of(into.WordHash[w]);
            into.WordIsVerb[w] = _segmenter.TagName(words[w].Tag) is "v" or "vn" or "vd";
        }

        Mark(into);
    }

    private void Mark(TagText text)
    {
        var marks = text.ListMarks;
        Span<int> covered = stackalloc int[32];
        covered.Clear();
        var length = text.Length;
        var endings = new byte[length];
        var announcing = new byte[length];
        var reach = new int[32];
        _phrases.Find(text.Characters.AsSpan(0, length), (list, start, size) =>
        {
            if (list >= FirstCue)
            {
                var kind = list - FirstCue;
                if (kind >= CueWords.Announcing)
                {
                    announcing[start + size - 1] = (byte)(kind + 1);
                    return;
                }

                endings[start + size - 1] = (byte)(kind + 1);
            }

            if (list > 20 || start < reach[list])
            {
                return;
            }

            reach[list] = start + size;
            for (var i = start; i < start + size; i++)
            {
                var mark = size == 1 ? 4ul : i == start ? 1ul : i == start + size - 1 ? 3ul : 2ul;
                marks[i] |= mark << (3 * list);
            }
        });
        Surround(text, endings, announcing);
    }

    private static void Surround(TagText text, byte[] endings, byte[] announcing)
    {
        var length = text.Length;
        var around = text.Surroundings;
        uint kind = 0, distance = 0;
        for (var i = length - 1; i >= 0; i--)
        {
            if (endings[i] != 0)
            {
                kind = endings[i];
                distance = 0;
            }
            else if (text.Classes[i] is CharacterClass.Stop or CharacterClass.Comma or CharacterClass.Listing)
            {
                kind = 0;
            }

            around[i] |= kind == 0 ? 0 : (kind << 4) | Bucket(distance);
            distance++;
        }

        kind = 0;
        var quote = 0;
        for (var i = 0; i < length; i++)
        {
            around[i] |= kind == 0 ? 0 : ((kind << 4) | Bucket(distance)) << 8;
            distance++;
            var klass = text.Classes[i];
            if (announcing[i] != 0)
            {
                kind = announcing[i];
                distance = 0;
            }
            else if (klass is CharacterClass.Stop)
            {
                kind = 0;
            }

            quote = klass switch
            {
                CharacterClass.Open => text.Characters[i] == '“' ? 1 : text.Characters[i] == '(' ? 33 : 65,
                CharacterClass.Close or CharacterClass.Stop => 0,
                _ => quote == 0 ? 0 : (quote & 31) < 24 ? quote + 1 : quote,
            };
            around[i] |= (uint)quote << 16;
        }
    }

    private static uint Bucket(uint distance) => distance switch
    {
        0 => 1,
        1 => 2,
        2 => 3,
        3 => 4,
        4 => 5,
        <= 6 => 6,
        <= 9 => 7,
        <= 14 => 8,
        <= 22 => 9,
        _ => 10,
    };
}

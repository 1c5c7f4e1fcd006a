using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Writes the features of one position as hashes: characters, words, parts of speech, clusters, lists and
/// cues.</summary>
internal static class FeatureTemplates
{
    /// <summary>At most so many features a position.</summary>
    public const int Most = 128;

    /// <summary>Writes the features of a position and says how many.</summary>
    public static int Write(TagText text, int position, Span<uint> into)
    {
        var writer = new Writer(into);
        Characters(text, position, ref writer);
        Words(text, position, ref writer);
        Lists(text, position, ref writer);
        return writer.Finish();
    }

    private static void Characters(TagText text, int i, ref Writer writer)
    {
        uint a3 = At(text, i - 3), a2 = At(text, i - 2), a1 = At(text, i - 1), c = At(text, i), b1 = At(text, i + 1), b2 = At(text, i + 2), b3 = At(text, i + 3);
        writer.Put(1, a2);
        writer.Put(2, a1);
        writer.Put(3, c);
        writer.Put(4, b1);
        writer.Put(5, b2);
        writer.Put(6, a2, a1);
        writer.Put(7, a1, c);
        writer.Put(8, c, b1);
        writer.Put(9, b1, b2);
        writer.Put(10, a1, b1);
        writer.Put(11, a2, a1, c);
        writer.Put(12, a1, c, b1);
        writer.Put(13, c, b1, b2);
        writer.Put(14, a3);
        writer.Put(15, b3);
        uint t1 = Class(text, i - 1), t = Class(text, i), s1 = Class(text, i + 1);
        writer.Put(18, (t1 << 8) | (t << 4) | s1);
    }

    private static void Words(TagText text, int i, ref Writer writer)
    {
        var w = text.WordAt[i];
        uint place = text.PlaceInWord[i];
        var placeHigh = place << 28;
        uint h1 = Word(text, w - 1), h = Word(text, w), n1 = Word(text, w + 1);
        uint p1 = Tag(text, w - 1), p = Tag(text, w), q1 = Tag(text, w + 1);
        writer.Put(30, h, place);
        writer.Put(31, h1, place);
        writer.Put(32, n1, place);
        writer.Put(33, h1, h, place);
        writer.Put(34, h, n1, place);
        writer.Put(37, placeHigh | p);
        writer.Put(38, placeHigh | (p1 << 8) | p);
        writer.Put(39, placeHigh | (p << 8) | q1);
        writer.Put(40, placeHigh | (p1 << 16) | (p << 8) | q1);
        uint k1 = Cluster(text, w - 1), k = Cluster(text, w), m1 = Cluster(text, w + 1);
        writer.Put(43, (k & 0xFFFF) | placeHigh);
        writer.Put(44, (k1 & 0xFFFF) | placeHigh);
        writer.Put(45, (m1 & 0xFFFF) | placeHigh);
        writer.Put(46, (k1 >> 16) | placeHigh, k >> 16);
        writer.Put(47, (k >> 16) | placeHigh, m1 >> 16);
        writer.Put(48, (k1 >> 16) | placeHigh, k >> 16, m1 >> 16);
    }

    private static void Lists(TagText text, int i, ref Writer writer)
    {
        var marks = text.ListMarks[i];
        if (marks != 0)
        {
            writer.Put(60, (uint)marks, (uint)(marks >> 32));
            for (var list = 0; list < 21; list++)
            {
                var mark = (uint)(marks >> (3 * list)) & 7;
                if (mark != 0)
                {
                    writer.Put(61, (uint)list, mark);
                }
            }
        }

        var before = i > 0 ? text.ListMarks[i - 1] : 0;
        var after = i + 1 < text.Length ? text.ListMarks[i + 1] : 0;
        writer.Put(62, (uint)before, (uint)(before >> 32));
        writer.Put(63, (uint)after, (uint)(after >> 32));
        var around = text.Surroundings[i];
        uint place = text.PlaceInWord[i];
        writer.Put(64, around & 0xFF, place);
        writer.Put(65, (around >> 8) & 0xFF, place);
        writer.Put(66, (around >> 16) & 0xFF, place);
        writer.Put(67, around & 0xFFFF, place);
    }

    private static uint At(TagText text, int i) => (uint)i < (uint)text.Length ? text.Characters[i] : 1u;

    private static uint Class(TagText text, int i) => (uint)i < (uint)text.Length ? text.Classes[i] : 15u;

    private static uint Word(TagText text, int w) => (uint)w < (uint)text.Words.Count ? text.WordHash[w] : 1u;

    private static uint Tag(TagText text, int w) => (uint)w < (uint)text.Words.Count ? text.Words[w].Tag : 255u;

    private static uint Cluster(TagText text, int w) => (uint)w < (uint)text.Words.Count ? text.WordCluster[w] : 0xFFFEFFFEu;

    private ref struct Writer(Span<uint> into)
    {
        private readonly Span<uint> _into = into;
        private int _count;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(uint template, uint value) => _into[_count++] = Mix.Add(Mix.Add(0x2545F491u, template), value);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(uint template, uint first, uint second) =>
            _into[_count++] = Mix.Add(Mix.Add(Mix.Add(0x2545F491u, template), first), second);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(uint template, uint first, uint second, uint third) =>
            _into[_count++] = Mix.Add(Mix.Add(Mix.Add(Mix.Add(0x2545F491u, template), first), second), third);

        // Many hashes are finished faster together.
        public readonly int Finish()
        {
            Mix.Finish(_into[.._count]);
            return _count;
        }
    }
}

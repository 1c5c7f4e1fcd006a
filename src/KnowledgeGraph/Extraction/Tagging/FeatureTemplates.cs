using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Writes the features of one position as hashes: characters, words, parts of speech, clusters, lists, cues, the
/// labels of auxiliary taggers and the echo of the rest of the article.</summary>
internal static class FeatureTemplates
{
    /// <summary>At most so many features a position.</summary>
    public const int Most = 128;

    /// <summary>Writes the features of a position and says how many.</summary>
    public static int Write(TagText text, int position, Span<uint> into)
    {
        var count = WriteLasting(text, position, into);
        return count + WriteGiven(text, position, into[count..]);
    }

    /// <summary>Writes the features that do not depend on the labels of other taggers.</summary>
    public static int WriteLasting(TagText text, int position, Span<uint> into)
    {
        var writer = new Writer(into);
        Characters(text, position, ref writer);
        Words(text, position, ref writer);
        Lists(text, position, ref writer);
        return writer.Finish();
    }

    /// <summary>Writes those features that depend on the labels of one other tagger alone, for three labels that are all
    /// <see cref="LabelChain.Outside"/>.</summary>
    public static int WriteOutside(int row, Span<uint> into)
    {
        var writer = new Writer(into);
        Labels(row, LabelChain.Outside, LabelChain.Outside, LabelChain.Outside, ref writer);
        return writer.Finish();
    }

    /// <summary>Writes the features that depend on the labels of other taggers.</summary>
    /// <param name="outside">Takes a bit for each tagger of which the features that <see cref="WriteOutside"/> writes are left out.</param>
    public static int WriteGiven(TagText text, int position, Span<uint> into, out int outside)
    {
        var writer = new Writer(into);
        outside = Given(text, position, ref writer, mayLeaveOut: true);
        return writer.Finish();
    }

    /// <summary>Writes the features that depend on the labels of other taggers.</summary>
    public static int WriteGiven(TagText text, int position, Span<uint> into)
    {
        var writer = new Writer(into);
        _ = Given(text, position, ref writer, mayLeaveOut: false);
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
        writer.Put(16, Mix.Add(a3, a2), Mix.Add(a1, c));
        writer.Put(17, Mix.Add(c, b1), Mix.Add(b2, b3));
        uint t2 = Class(text, i - 2), t1 = Class(text, i - 1), t = Class(text, i), s1 = Class(text, i + 1), s2 = Class(text, i + 2);
        writer.Put(18, (t1 << 8) | (t << 4) | s1);
        writer.Put(19, (t2 << 16) | (t1 << 12) | (t << 8) | (s1 << 4) | s2);
    }

    private static void Words(TagText text, int i, ref Writer writer)
    {
        var w = text.WordAt[i];
        uint place = text.PlaceInWord[i];
        var placeHigh = place << 28;
        uint h2 = Word(text, w - 2), h1 = Word(text, w - 1), h = Word(text, w), n1 = Word(text, w + 1), n2 = Word(text, w + 2);
        uint p2 = Tag(text, w - 2), p1 = Tag(text, w - 1), p = Tag(text, w), q1 = Tag(text, w + 1), q2 = Tag(text, w + 2);
        writer.Put(30, h, place);
        writer.Put(31, h1, place);
        writer.Put(32, n1, place);
        writer.Put(33, h1, h, place);
        writer.Put(34, h, n1, place);
        writer.Put(35, h2, place);
        writer.Put(36, n2, place);
        writer.Put(37, placeHigh | p);
        writer.Put(38, placeHigh | (p1 << 8) | p);
        writer.Put(39, placeHigh | (p << 8) | q1);
        writer.Put(40, placeHigh | (p1 << 16) | (p << 8) | q1);
        writer.Put(41, placeHigh | (p2 << 16) | (p1 << 8) | p);
        writer.Put(42, placeHigh | (p << 16) | (q1 << 8) | q2);
        uint k1 = Cluster(text, w - 1), k = Cluster(text, w), m1 = Cluster(text, w + 1), k2 = Cluster(text, w - 2), m2 = Cluster(text, w + 2);
        writer.Put(43, (k & 0xFFFF) | placeHigh);
        writer.Put(44, (k1 & 0xFFFF) | placeHigh);
        writer.Put(45, (m1 & 0xFFFF) | placeHigh);
        writer.Put(46, (k1 >> 16) | placeHigh, k >> 16);
        writer.Put(47, (k >> 16) | placeHigh, m1 >> 16);
        writer.Put(48, (k1 >> 16) | placeHigh, k >> 16, m1 >> 16);
        writer.Put(49, (k2 >> 16) | placeHigh, k1 >> 16);
        writer.Put(50, (m1 >> 16) | placeHigh, m2 >> 16);
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

    private static int Given(TagText text, int i, ref Writer writer, bool mayLeaveOut)
    {
        var outside = 0;
        for (var row = 0; row < text.GivenCount; row++)
        {
            var labels = text.Given[row];
            uint a = i > 0 ? labels[i - 1] : 255u, b = labels[i], c = i + 1 < text.Length ? labels[i + 1] : 255u;
            if (mayLeaveOut && (a | b | c) == LabelChain.Outside)
            {
                outside |= 1 << row;
            }
            else
            {
                Labels(row, a, b, c, ref writer);
            }

            var seed = Seed(row);
            writer.Put(seed + 4, b, text.Characters[i]);
            writer.Put(seed + 5, b, Tag(text, text.WordAt[i]), text.PlaceInWord[i]);
        }

        if (text.GivenCount >= 2)
        {
            writer.Put(110, text.Given[0][i], text.Given[1][i]);
        }

        return outside;
    }

    private static void Labels(int row, uint a, uint b, uint c, ref Writer writer)
    {
        var seed = Seed(row);
        writer.Put(seed, b);
        writer.Put(seed + 1, a, b);
        writer.Put(seed + 2, b, c);
        writer.Put(seed + 3, a, b, c);
    }

    private static uint Seed(int row) => (uint)(70 + (10 * row));

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

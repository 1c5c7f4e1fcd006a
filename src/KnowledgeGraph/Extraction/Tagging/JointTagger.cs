using System.Numerics;
using System.Runtime.Intrinsics;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Runs auxiliary taggers and the main tagger over one reading of the features: a look-up finds the weights of all, and
/// the main tagger's are summed ahead, to be completed when the labels of the others are there.</summary>
internal sealed class JointTagger
{
    private readonly IReadOnlyList<FieldTagger> _auxiliaries;
    private readonly FeatureRows _rows;

    // What the labels of each auxiliary tagger add to the main one's sums in the midst of what it finds no name in: mostly that.
    private readonly short[][] _outside;

    /// <param name="auxiliaries">Two at most.</param>
    /// <param name="main">The tagger that reads their labels.</param>
    public JointTagger(IReadOnlyList<FieldTagger> auxiliaries, FieldTagger main)
    {
        _auxiliaries = auxiliaries;
        Main = main;
        _rows = new FeatureRows([.. auxiliaries.Select(tagger => tagger.Table), main.Table]);
        _outside = new short[auxiliaries.Count][];
        var features = new uint[FeatureTemplates.Most];
        for (var row = 0; row < _outside.Length; row++)
        {
            _outside[row] = new short[_rows.Width - _rows.Begin(auxiliaries.Count)];
            var count = FeatureTemplates.WriteOutside(row, features);
            _rows.AddOnly(auxiliaries.Count, features.AsSpan(0, count), _outside[row]);
        }
    }

    /// <summary>The main tagger.</summary>
    public FieldTagger Main { get; }

    /// <summary>Labels ranges of a text with the auxiliary taggers and sums what the main tagger makes of the features that do
    /// not depend on them.</summary>
    public void Label(TagText text, IReadOnlyList<TextSpan> ranges, FieldScratch scratch)
    {
        var width = _rows.Width;
        var sums = text.Sums(this, width);
        Span<uint> features = stackalloc uint[FeatureRows.Block * FeatureTemplates.Most];
        Span<int> counts = stackalloc int[FeatureRows.Block];
        foreach (var range in ranges)
        {
            if (range.Length == 0)
            {
                continue;
            }

            for (var start = range.Start; start < range.End; start += FeatureRows.Block)
            {
                var block = Math.Min(FeatureRows.Block, range.End - start);
                for (var i = 0; i < block; i++)
                {
                    counts[i] = FeatureTemplates.WriteLasting(text, start + i, features[(i * FeatureTemplates.Most)..]);
                }

                _rows.Add(features, counts[..block], sums[(start * width)..]);
            }

            for (var row = 0; row < _auxiliaries.Count; row++)
            {
                var tagger = _auxiliaries[row];
                tagger.Take(sums[(range.Start * width)..], width, _rows.Begin(row), range.Length, scratch);
                tagger.Best(0, range.Length, scratch, text.Given[row].AsSpan(range.Start, range.Length));
            }
        }
    }

    /// <summary>Scores a range of a labelled text for the main tagger.</summary>
    public void ScoreMain(TagText text, int start, int end, FieldScratch scratch)
    {
        var number = _auxiliaries.Count;
        var (width, begin, labels) = (_rows.Width, _rows.Begin(number), Main.Table.Labels);
        var ahead = text.Sums(this, width)[begin..];
        var scores = scratch.Scores((end - start) * labels);
        Span<short> sums = stackalloc short[width - begin];
        Span<uint> features = stackalloc uint[FeatureTemplates.Most];
        for (var i = start; i < end; i++)
        {
            ahead.Slice(i * width, sums.Length).CopyTo(sums);
            var count = FeatureTemplates.WriteGiven(text, i, features, out var outside);
            for (; outside != 0; outside &= outside - 1)
            {
                Add(_outside[BitOperations.TrailingZeroCount(outside)], sums);
            }

            _rows.AddOnly(number, features[..count], sums);
            sums[..labels].CopyTo(scores[((i - start) * labels)..]);
        }
    }

    private static void Add(ReadOnlySpan<short> from, Span<short> sums)
    {
        for (var i = 0; i < sums.Length; i += RowSums.Lanes)
        {
            (Vector256.Create(from[i..]) + Vector256.Create<short>(sums[i..])).CopyTo(sums[i..]);
        }
    }
}

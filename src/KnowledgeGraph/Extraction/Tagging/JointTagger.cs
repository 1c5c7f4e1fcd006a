using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Runs auxiliary taggers and the main tagger over one reading of the features: a look-up finds the rows of all, and
/// the main tagger's are summed ahead, to be completed when the labels of the others are there.</summary>
internal sealed class JointTagger
{
    private readonly IReadOnlyList<FieldTagger> _auxiliaries;
    private readonly FeatureIndex _index;

    /// <param name="auxiliaries">Two at most.</param>
    /// <param name="main">The tagger that reads their labels.</param>
    public JointTagger(IReadOnlyList<FieldTagger> auxiliaries, FieldTagger main)
    {
        _auxiliaries = auxiliaries;
        Main = main;
        _index = new FeatureIndex([.. auxiliaries.Select(tagger => tagger.Table), main.Table]);
    }

    /// <summary>The main tagger.</summary>
    public FieldTagger Main { get; }

    /// <summary>Labels ranges of a text with the auxiliary taggers and sums what the main tagger makes of the features that do
    /// not depend on them.</summary>
    public void Label(TagText text, IReadOnlyList<TextSpan> ranges, FieldScratch scratch)
    {
        var stride = Main.Table.Stride;
        var ahead = text.Ahead(this, stride);
        Span<uint> features = stackalloc uint[FeatureTemplates.MostLasting];
        Span<int> first = stackalloc int[FeatureTemplates.MostLasting];
        Span<int> second = stackalloc int[FeatureTemplates.MostLasting];
        Span<int> third = stackalloc int[FeatureTemplates.MostLasting];
        foreach (var range in ranges)
        {
            for (var row = 0; row < _auxiliaries.Count; row++)
            {
                scratch.Sums(row, range.Length * _auxiliaries[row].Table.Stride).Clear();
            }

            for (var i = range.Start; i < range.End; i++)
            {
                var count = FeatureTemplates.WriteLasting(text, i, features);
                var found = _index.Find(features[..count], first, second, third);
                Add(0, first[..found.First], i, range.Start, ahead, scratch);
                Add(1, second[..found.Second], i, range.Start, ahead, scratch);
                Add(2, third[..found.Third], i, range.Start, ahead, scratch);
            }

            for (var row = 0; row < _auxiliaries.Count && range.Length > 0; row++)
            {
                var tagger = _auxiliaries[row];
                tagger.Take(scratch.Sums(row, range.Length * tagger.Table.Stride), range.Length, scratch);
                tagger.Best(0, range.Length, scratch, text.Given[row].AsSpan(range.Start, range.Length));
            }
        }
    }

    /// <summary>Scores a range of a labelled text for the main tagger.</summary>
    public void ScoreMain(TagText text, int start, int end, FieldScratch scratch)
    {
        var stride = Main.Table.Stride;
        var ahead = text.Ahead(this, stride);
        var sums = scratch.Sums(0, (end - start) * stride);
        ahead.Slice(start * stride, sums.Length).CopyTo(sums);
        Span<uint> features = stackalloc uint[FeatureTemplates.Most];
        Span<int> first = stackalloc int[FeatureTemplates.Most];
        Span<int> second = stackalloc int[FeatureTemplates.Most];
        Span<int> third = stackalloc int[FeatureTemplates.Most];
        for (var i = start; i < end; i++)
        {
            var count = FeatureTemplates.WriteGiven(text, i, features);
            var found = _index.Find(features[..count], first, second, third);
            var rows = _auxiliaries.Count switch { 0 => first[..found.First], 1 => second[..found.Second], _ => third[..found.Third] };
            Main.Table.Add(rows, sums.Slice((i - start) * stride, stride));
        }

        Main.Take(sums, end - start, scratch);
    }

    private void Add(int number, ReadOnlySpan<int> rows, int position, int start, Span<short> ahead, FieldScratch scratch)
    {
        if (number < _auxiliaries.Count)
        {
            var table = _auxiliaries[number].Table;
            table.Add(rows, scratch.Sums(number, (position - start + 1) * table.Stride)[((position - start) * table.Stride)..]);
        }
        else if (number == _auxiliaries.Count)
        {
            Main.Table.Add(rows, ahead.Slice(position * Main.Table.Stride, Main.Table.Stride));
        }
    }
}

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Labels sequences by a trained conditional random field of one or more chains. Immutable; what a run needs to
/// write to is in its <see cref="FieldScratch"/>.</summary>
internal sealed class FieldTagger
{
    private readonly WeightTable _table;
    private readonly float[][] _transitions;
    private readonly int[] _offsets;

    // Only a tagger that runs alone needs one of its own.
    private readonly Lazy<FeatureIndex> _index;

    public FieldTagger(LabelChain[] chains, WeightTable table, float[][] transitions)
    {
        Chains = chains;
        _table = table;
        _transitions = transitions;
        _index = new Lazy<FeatureIndex>(() => new FeatureIndex([table]));
        _offsets = new int[chains.Length];
        for (var i = 1; i < chains.Length; i++)
        {
            _offsets[i] = _offsets[i - 1] + chains[i - 1].Count;
        }
    }

    /// <summary>The chains.</summary>
    public LabelChain[] Chains { get; }

    /// <summary>The weights of the features.</summary>
    internal WeightTable Table => _table;

    /// <summary>The weights of the transitions, chain by chain.</summary>
    internal float[][] Transitions => _transitions;

    /// <summary>Scores the positions of a range of a text.</summary>
    public void Score(TagText text, int start, int end, FieldScratch scratch)
    {
        var scores = scratch.Scores(_table.Stride * (end - start));
        Span<short> sums = stackalloc short[_table.Stride];
        Span<uint> features = stackalloc uint[FeatureTemplates.Most];
        Span<int> rows = stackalloc int[FeatureTemplates.Most];
        Span<int> none = stackalloc int[FeatureTemplates.Most];
        for (var i = start; i < end; i++)
        {
            sums.Clear();
            var count = FeatureTemplates.Write(text, i, features);
            var found = _index.Value.Find(features[..count], rows, none, none).First;
            _table.Add(rows[..found], sums);
            _table.Scale(sums, scores.Slice((i - start) * _table.Stride, _table.Stride));
        }
    }

    /// <summary>Takes the sums of the positions of a range for scored.</summary>
    public void Take(ReadOnlySpan<short> sums, int length, FieldScratch scratch)
    {
        var stride = _table.Stride;
        var scores = scratch.Scores(stride * length);
        for (var i = 0; i < length; i++)
        {
            _table.Scale(sums.Slice(i * stride, stride), scores.Slice(i * stride, stride));
        }
    }

    /// <summary>Best labels of a chain for the range last scored.</summary>
    public void Best(int chain, int length, FieldScratch scratch, Span<byte> labels) =>
        scratch.Lattice(Chains[chain]).Best(
            scratch.Scores(_table.Stride * length), length, _table.Stride, _offsets[chain], _transitions[chain], labels);

    /// <summary>Runs the sums of a chain for the range last scored.</summary>
    /// <param name="softness">Scores are taken times this: below 1 the second best come closer to the best.</param>
    public ChainLattice Sums(int chain, int length, FieldScratch scratch, float softness = 1f)
    {
        var lattice = scratch.Lattice(Chains[chain]);
        var scores = scratch.Scores(_table.Stride * length);
        lattice.SetTransitions(_transitions[chain], softness);
        lattice.Run(scores, length, _table.Stride, _offsets[chain], [], softness);
        return lattice;
    }
}

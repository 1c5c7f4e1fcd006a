namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Labels sequences by a trained conditional random field of one or more chains. Immutable; what a run needs to
/// write to is in its <see cref="FieldScratch"/>.</summary>
internal sealed class FieldTagger
{
    private readonly int[] _offsets;
    private readonly ChainTransitions[] _transitions;
    private readonly FeatureRows _rows;
    private SoftSums? _soft;

    public FieldTagger(LabelChain[] chains, WeightTable table, float[][] transitions)
    {
        Chains = chains;
        Table = table;
        Transitions = transitions;
        _transitions = [.. chains.Select((chain, i) => ChainTransitions.OfWeights(chain, transitions[i]))];
        _rows = new FeatureRows(table);
        _offsets = new int[chains.Length];
        for (var i = 1; i < chains.Length; i++)
        {
            _offsets[i] = _offsets[i - 1] + chains[i - 1].Count;
        }
    }

    /// <summary>The chains.</summary>
    public LabelChain[] Chains { get; }

    /// <summary>The weights of the features.</summary>
    public WeightTable Table { get; }

    /// <summary>The weights of the transitions, chain by chain.</summary>
    public float[][] Transitions { get; }

    /// <summary>Scores the positions of a range of a text.</summary>
    public void Score(TagText text, int start, int end, FieldScratch scratch)
    {
        var width = _rows.Width;
        var scores = scratch.Scores((end - start) * width);
        scores.Clear();
        Span<uint> features = stackalloc uint[FeatureRows.Block * FeatureTemplates.Most];
        Span<int> counts = stackalloc int[FeatureRows.Block];
        for (var at = start; at < end; at += FeatureRows.Block)
        {
            var block = Math.Min(FeatureRows.Block, end - at);
            for (var i = 0; i < block; i++)
            {
                counts[i] = FeatureTemplates.Write(text, at + i, features[(i * FeatureTemplates.Most)..]);
            }

            _rows.Add(features, counts[..block], scores[((at - start) * width)..]);
        }
    }

    /// <summary>Best labels of a chain for the range last scored.</summary>
    public void Best(int chain, int length, FieldScratch scratch, Span<byte> labels) => scratch.Path.Find(
        scratch.Scores(_rows.Width * length), length, _rows.Width, _offsets[chain], Table.Step, _transitions[chain], labels);

    /// <summary>Runs the sums of a chain for the range last scored.</summary>
    /// <param name="softness">Scores are taken times this: below 1 the second best come closer to the best.</param>
    public ChainLattice Sums(int chain, int length, FieldScratch scratch, float softness = 1f)
    {
        // Two threads may both compute it: they come to the same.
        var soft = _soft;
        if (soft?.Softness != softness)
        {
            _soft = soft = new SoftSums(Chains, Transitions, Table.Step, softness);
        }

        var lattice = scratch.Lattice(Chains[chain]);
        lattice.SetTransitions(soft.Transitions[chain]);
        lattice.Run(scratch.Scores(_rows.Width * length), length, _rows.Width, _offsets[chain], soft.Below);
        return lattice;
    }
}

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>What sums over the chains of a tagger need, computed once for one softness.</summary>
internal sealed class SoftSums
{
    /// <param name="chains">The chains.</param>
    /// <param name="transitions">Their transition weights.</param>
    /// <param name="step">What a score of 1 is worth.</param>
    /// <param name="softness">Scores are taken times this: below 1 the second best come closer to the best.</param>
    public SoftSums(LabelChain[] chains, float[][] transitions, float step, float softness)
    {
        Softness = softness;
        Transitions = [.. chains.Select((chain, i) => ChainTransitions.OfExponentials(chain, transitions[i], softness))];
        Below = new float[Math.Min(1 << 16, 2 + (int)(-ChainLattice.Lowest / (step * softness)))];
        for (var distance = 0; distance < Below.Length; distance++)
        {
            Below[distance] = MathF.Exp(MathF.Max(-distance * step * softness, ChainLattice.Lowest));
        }
    }

    /// <summary>The softness.</summary>
    public float Softness { get; }

    /// <summary>Exponentials of the transitions of every chain.</summary>
    public ChainTransitions[] Transitions { get; }

    /// <summary>The exponential for each distance of a score from the best; the last is for all beyond.</summary>
    public float[] Below { get; }
}

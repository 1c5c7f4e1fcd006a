namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Judges forms of an article by logistic regression over their features.</summary>
internal sealed class GroupScorer(Dictionary<uint, float> weights)
{
    /// <summary>Weights by the hash of the feature.</summary>
    public IReadOnlyDictionary<uint, float> Weights => weights;

    /// <summary>Probability that a form is a name of its type.</summary>
    public float Score(ReadOnlySpan<uint> features)
    {
        float sum = 0;
        foreach (var feature in features)
        {
            sum += weights.GetValueOrDefault(feature);
        }

        return 1f / (1f + MathF.Exp(-sum));
    }
}

using KnowledgeGraph.Extraction.Relations.Features;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>A logistic regression over hashed features: how likely one place states a relation, or hints at a stage.</summary>
public sealed class PlaceModel
{
    /// <summary>Features fall into this many buckets.</summary>
    public const int Buckets = 1 << 20;

    private readonly float[] _weights;

    /// <param name="weights">One weight a bucket.</param>
    public PlaceModel(float[] weights) => _weights = weights;

    /// <summary>One weight a bucket.</summary>
    public ReadOnlySpan<float> Weights => _weights;

    /// <summary>The log-odds that the answer to a question about a place is yes.</summary>
    public double LogOdds(ReadOnlySpan<uint> features, Salt question)
    {
        var (one, two) = question;
        var sum = 0.0;
        foreach (var feature in features)
        {
            sum += _weights[FeatureBag.For(feature, one) & (Buckets - 1)];
            sum += _weights[FeatureBag.For(feature, two) & (Buckets - 1)];
        }

        return sum;
    }
}

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>A decision tree as parallel arrays. Node 0 is the root; a node with feature −1 is a leaf.</summary>
/// <param name="Feature">The number a node looks at, or −1.</param>
/// <param name="Threshold">Rows up to this go left; at a leaf, its value.</param>
/// <param name="Left">Index of the left child; the right one follows it.</param>
public sealed record Tree(short[] Feature, float[] Threshold, short[] Left)
{
    /// <summary>The value of the leaf that a row falls into.</summary>
    public float Value(ReadOnlySpan<float> row)
    {
        var node = 0;
        while (Feature[node] >= 0)
        {
            node = row[Feature[node]] <= Threshold[node] ? Left[node] : Left[node] + 1;
        }

        return Threshold[node];
    }
}

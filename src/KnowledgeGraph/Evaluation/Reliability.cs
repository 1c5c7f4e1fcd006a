namespace KnowledgeGraph.Evaluation;

/// <summary>Whether confidences mean what they say: of the relations in each band, how many are right.</summary>
public static class Reliability
{
    private const int Bands = 10;

    /// <summary>The bands of a tenth each, from the lowest that has relations.</summary>
    public static IReadOnlyList<ReliabilityBand> Of(IReadOnlyList<JudgedRelation> judged) =>
        [.. judged
            .GroupBy(relation => Math.Clamp((int)Math.Floor((relation.Confidence * Bands) + 1e-9), 0, Bands - 1))
            .OrderBy(band => band.Key)
            .Select(band => new ReliabilityBand(
                (double)band.Key / Bands,
                (double)(band.Key + 1) / Bands,
                band.Average(relation => relation.Confidence),
                new Share(band.Count(relation => relation.Right), band.Count())))];

    /// <summary>Of those at least so sure, how many are right; and of all right ones, how many are among them.</summary>
    public static (Share Right, Share Held) AtLeast(double confidence, IReadOnlyList<JudgedRelation> judged)
    {
        var sure = judged.Where(relation => relation.Confidence >= confidence).ToList();
        var right = sure.Count(relation => relation.Right);
        return (new Share(right, sure.Count), new Share(right, judged.Count(relation => relation.Right)));
    }
}

/// <summary>The relations whose confidence lies in one band.</summary>
/// <param name="From">Lowest confidence.</param>
/// <param name="To">Confidence below which they lie (of the highest band: at most).</param>
/// <param name="Mean">Their mean confidence.</param>
/// <param name="Right">How many of them are right.</param>
public sealed record ReliabilityBand(double From, double To, double Mean, Share Right);

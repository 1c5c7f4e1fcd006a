namespace KnowledgeGraph.Evaluation;

/// <summary>Right, wrong and missed answers, and what follows from them.</summary>
/// <param name="Right">Found and right.</param>
/// <param name="Wrong">Found and wrong.</param>
/// <param name="Missed">Not found.</param>
public sealed record Tally(int Right, int Wrong, int Missed)
{
    /// <summary>Share of the found that is right; 0 where nothing was found.</summary>
    public double Precision => Right + Wrong > 0 ? (double)Right / (Right + Wrong) : 0;

    /// <summary>Share of the wanted that was found; 0 where nothing was wanted.</summary>
    public double Recall => Right + Missed > 0 ? (double)Right / (Right + Missed) : 0;

    /// <summary>Harmonic mean of both; 0 where both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Right + right.Right, left.Wrong + right.Wrong, left.Missed + right.Missed);
}

/// <summary>How many of a number are right.</summary>
public sealed record Share(int Right, int Of)
{
    public static Share operator +(Share left, Share right) => new(left.Right + right.Right, left.Of + right.Of);
}

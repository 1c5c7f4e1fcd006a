namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>Turns what the trees say into the share of such claims that are right: beta calibration, whose three numbers bend
/// both ends of the scale apart (Kull, Silva Filho and Flach 2017).</summary>
/// <param name="Rise">Weight of the logarithm of the probability; at least 0.</param>
/// <param name="Fall">Weight of minus the logarithm of its complement; at least 0.</param>
/// <param name="Shift">Added to both.</param>
public sealed record Calibration(double Rise, double Fall, double Shift)
{
    /// <summary>The calibrated probability of log-odds.</summary>
    public double Of(double logOdds)
    {
        var (rise, fall) = Terms(logOdds);
        return 1 / (1 + Math.Exp(-((Rise * rise) + (Fall * fall) + Shift)));
    }

    /// <summary>The logarithm of the probability, and minus that of its complement.</summary>
    public static (double Rise, double Fall) Terms(double logOdds) =>
        (-Math.Log(1 + Math.Exp(-logOdds)), Math.Log(1 + Math.Exp(logOdds)));
}

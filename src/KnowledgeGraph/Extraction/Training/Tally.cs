using System.Globalization;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Right, wrong and missed answers of a kind.</summary>
internal sealed class Tally(string name)
{
    /// <summary>Answers that are in the gold.</summary>
    public int Right { get; set; }

    /// <summary>Answers that are not.</summary>
    public int Wrong { get; set; }

    /// <summary>Gold without an answer.</summary>
    public int Missed { get; set; }

    /// <summary>Share of the answers that are right.</summary>
    public double Precision => Right == 0 ? 0 : (double)Right / (Right + Wrong);

    /// <summary>Share of the gold that was found.</summary>
    public double Recall => Right == 0 ? 0 : (double)Right / (Right + Missed);

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Counts a gold answer as found or missed.</summary>
    public void Expect(bool found)
    {
        if (found)
        {
            Right++;
        }
        else
        {
            Missed++;
        }
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{name,-14}{Right,6}{Wrong,6}{Missed,6}  P {Precision:F4}  R {Recall:F4}  F1 {F1:F4}");
}

using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Fits a calibration by Newton's method on the logistic loss.</summary>
internal static class CalibrationTrainer
{
    private const int Steps = 30;

    // Keeps the three from running off where hardly anything is right.
    private const double Ridge = 1e-3;

    /// <summary>Fits to log-odds that models gave to what they had not seen.</summary>
    public static Calibration Train(IReadOnlyList<double> logOdds, IReadOnlyList<float> labels)
    {
        double[] at = [1, 1, 0];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[3];
            var curve = new double[3, 3];
            for (var k = 0; k < 3; k++)
            {
                gradient[k] = Ridge * (at[k] - (k < 2 ? 1 : 0));
                curve[k, k] = Ridge;
            }

            for (var i = 0; i < logOdds.Count; i++)
            {
                var (rise, fall) = Calibration.Terms(logOdds[i]);
                double[] x = [rise, fall, 1];
                var p = 1 / (1 + Math.Exp(-((at[0] * rise) + (at[1] * fall) + at[2])));
                for (var k = 0; k < 3; k++)
                {
                    gradient[k] += (p - labels[i]) * x[k];
                    for (var l = 0; l < 3; l++)
                    {
                        curve[k, l] += p * (1 - p) * x[k] * x[l];
                    }
                }
            }

            var move = Solve(curve, gradient);
            for (var k = 0; k < 3; k++)
            {
                at[k] -= move[k];
            }
        }

        return new Calibration(Math.Max(0, at[0]), Math.Max(0, at[1]), at[2]);
    }

    // Cramer's rule; the ridge keeps the determinant away from 0.
    private static double[] Solve(double[,] a, double[] b)
    {
        var whole = Determinant(a);
        var result = new double[3];
        for (var column = 0; column < 3; column++)
        {
            var replaced = (double[,])a.Clone();
            for (var row = 0; row < 3; row++)
            {
                replaced[row, column] = b[row];
            }

            result[column] = Determinant(replaced) / whole;
        }

        return result;
    }

    private static double Determinant(double[,] a) =>
        (a[0, 0] * ((a[1, 1] * a[2, 2]) - (a[1, 2] * a[2, 1])))
        - (a[0, 1] * ((a[1, 0] * a[2, 2]) - (a[1, 2] * a[2, 0])))
        + (a[0, 2] * ((a[1, 0] * a[2, 1]) - (a[1, 1] * a[2, 0])));
}

using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Extraction.Training.Relations;

namespace KnowledgeGraph.Tests.Extraction.Training;

public sealed class CalibrationTrainerTests
{
    [Theory]
    [InlineData(2.0, 0.0)]
    [InlineData(0.5, 0.0)]
    [InlineData(1.0, -1.0)]
    public void Scores_that_are_too_cautious_too_bold_or_shifted_become_shares_of_what_is_right(double slope, double shift)
    {
        var random = new Random(11);
        var odds = new List<double>();
        var labels = new List<float>();
        for (var i = 0; i < 40_000; i++)
        {
            var score = (random.NextDouble() * 6) - 3;
            odds.Add(score);
            labels.Add(random.NextDouble() < Sigmoid((slope * score) + shift) ? 1 : 0);
        }

        var calibration = CalibrationTrainer.Train(odds, labels);

        foreach (var score in new[] { -2.0, -1, 0, 1, 2 })
        {
            Assert.Equal(Sigmoid((slope * score) + shift), calibration.Of(score), 0.03);
        }
    }

    [Fact]
    public void What_is_likelier_stays_likelier()
    {
        var calibration = CalibrationTrainer.Train([-3, -2, -1, 0, 1, 2, 3], [0, 1, 0, 1, 0, 1, 1]);

        var all = Enumerable.Range(-30, 61).Select(i => calibration.Of(i / 5.0)).ToArray();

        Assert.Equal(all.Order(), all);
    }

    [Fact]
    public void Weights_of_one_leave_a_probability_as_it_is() => Assert.Equal(0.75, new Calibration(1, 1, 0).Of(Math.Log(3)), 1e-9);

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));
}

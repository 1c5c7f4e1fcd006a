using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>One place and one question with the right answer.</summary>
/// <param name="Features">Hashes of the place's features; shared by all questions about the place.</param>
/// <param name="Question">The question.</param>
/// <param name="Positive">Whether the answer is yes.</param>
public sealed record PlaceExample(uint[] Features, Salt Question, bool Positive);

/// <summary>Learns the weights of places by AdaGrad on the logistic loss, averaged over the later rounds; the order is fixed, so the result is too.</summary>
public static class PlaceTrainer
{
    private const int Rounds = 10;
    private const int FirstAveraged = 4;
    private const float Rate = 0.12f;
    private const float Decay = 2e-5f;
    private const int Rare = 3;

    /// <summary>The model learnt from the examples.</summary>
    public static PlaceModel Train(IReadOnlyList<PlaceExample> examples)
    {
        var buckets = Buckets(examples);
        var weights = new float[PlaceModel.Buckets];
        var squares = new float[PlaceModel.Buckets];
        var sums = new float[PlaceModel.Buckets];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20240420);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                double sum = 0;
                foreach (var bucket in buckets[index])
                {
                    sum += weights[bucket];
                }

                var error = (float)((1 / (1 + Math.Exp(-sum))) - (examples[index].Positive ? 1 : 0));
                if (Math.Abs(error) < 1e-3)
                {
                    continue;
                }

                foreach (var bucket in buckets[index])
                {
                    var gradient = error + (Decay * weights[bucket]);
                    squares[bucket] += gradient * gradient;
                    weights[bucket] -= Rate * gradient / MathF.Sqrt(squares[bucket] + 1);
                }
            }

            for (var i = 0; round >= FirstAveraged && i < sums.Length; i++)
            {
                sums[i] += weights[i] / (Rounds - FirstAveraged);
            }
        }

        return new PlaceModel(sums);
    }

    // The buckets of each example's features, without those that hardly any example has.
    private static int[][] Buckets(IReadOnlyList<PlaceExample> examples)
    {
        const uint Mask = PlaceModel.Buckets - 1;
        var count = new int[PlaceModel.Buckets];
        var buckets = new int[examples.Count][];
        for (var i = 0; i < buckets.Length; i++)
        {
            var (features, (one, two), _) = examples[i];
            var own = buckets[i] = new int[2 * features.Length];
            for (var f = 0; f < features.Length; f++)
            {
                count[own[2 * f] = (int)(FeatureBag.For(features[f], one) & Mask)]++;
                count[own[(2 * f) + 1] = (int)(FeatureBag.For(features[f], two) & Mask)]++;
            }
        }

        for (var i = 0; i < buckets.Length; i++)
        {
            buckets[i] = Array.FindAll(buckets[i], bucket => count[bucket] >= Rare);
        }

        return buckets;
    }
}

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
    private const uint Mask = PlaceModel.Buckets - 1;
    private const int Rounds = 10;
    private const int FirstAveraged = 4;
    private const float Rate = 0.12f;
    private const float Decay = 2e-5f;
    private const int Rare = 3;

    /// <summary>The model learnt from the examples.</summary>
    public static PlaceModel Train(IReadOnlyList<PlaceExample> examples)
    {
        var often = Often(examples);
        var cells = new (float Weight, float Squares)[PlaceModel.Buckets];
        var sums = new float[PlaceModel.Buckets];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20240420);
        var buckets = new int[2 * examples.Max(example => example.Features.Length)];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var example = examples[index];
                var count = 0;
                double sum = 0;
                foreach (var feature in example.Features)
                {
                    foreach (var salt in (ReadOnlySpan<uint>)[example.Question.One, example.Question.Two])
                    {
                        var bucket = (int)(FeatureBag.For(feature, salt) & Mask);
                        if (often[bucket])
                        {
                            buckets[count++] = bucket;
                            sum += cells[bucket].Weight;
                        }
                    }
                }

                var error = (float)((1 / (1 + Math.Exp(-sum))) - (example.Positive ? 1 : 0));
                if (Math.Abs(error) < 1e-3)
                {
                    continue;
                }

                foreach (var bucket in buckets.AsSpan(0, count))
                {
                    ref var cell = ref cells[bucket];
                    var gradient = error + (Decay * cell.Weight);
                    cell.Squares += gradient * gradient;
                    cell.Weight -= Rate * gradient / MathF.Sqrt(cell.Squares + 1);
                }
            }

            for (var i = 0; round >= FirstAveraged && i < sums.Length; i++)
            {
                sums[i] += cells[i].Weight / (Rounds - FirstAveraged);
            }
        }

        return new PlaceModel(sums);
    }

    // The buckets that more than hardly any example has.
    private static bool[] Often(IReadOnlyList<PlaceExample> examples)
    {
        var count = new int[PlaceModel.Buckets];
        foreach (var (features, (one, two), _) in examples)
        {
            foreach (var feature in features)
            {
                count[FeatureBag.For(feature, one) & Mask]++;
                count[FeatureBag.For(feature, two) & Mask]++;
            }
        }

        return Array.ConvertAll(count, times => times >= Rare);
    }
}

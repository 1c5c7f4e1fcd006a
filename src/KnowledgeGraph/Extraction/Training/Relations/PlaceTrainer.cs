using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>One place and one question with the right answer.</summary>
/// <param name="Features">Hashes of the place's features; shared by all questions about the place.</param>
/// <param name="Question">The question.</param>
/// <param name="Positive">Whether the answer is yes.</param>
public sealed record PlaceExample(uint[] Features, Salt Question, bool Positive);

/// <summary>Learns the weights of places by AdaGrad on the logistic loss; the order is fixed, so the result is too.</summary>
public static class PlaceTrainer
{
    private const int Rounds = 8;
    private const float Rate = 0.12f;
    private const float Decay = 2e-5f;
    private const int Rare = 3;

    /// <summary>The model learnt from the examples.</summary>
    public static PlaceModel Train(IReadOnlyList<PlaceExample> examples)
    {
        const uint Mask = PlaceModel.Buckets - 1;
        var weights = new float[PlaceModel.Buckets];
        var squares = new float[PlaceModel.Buckets];
        var count = new int[PlaceModel.Buckets];
        foreach (var example in examples)
        {
            var (one, two) = example.Question;
            foreach (var feature in example.Features)
            {
                count[FeatureBag.For(feature, one) & Mask]++;
                count[FeatureBag.For(feature, two) & Mask]++;
            }
        }

        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20240420);
        var slots = new List<int>(1024);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order)
            {
                var example = examples[index];
                var (one, two) = example.Question;
                slots.Clear();
                double sum = 0;
                foreach (var feature in example.Features)
                {
                    Take((int)(FeatureBag.For(feature, one) & Mask));
                    Take((int)(FeatureBag.For(feature, two) & Mask));
                }

                var probability = 1 / (1 + Math.Exp(-sum));
                var error = (float)(probability - (example.Positive ? 1 : 0));
                if (Math.Abs(error) < 1e-3)
                {
                    continue;
                }

                foreach (var slot in slots)
                {
                    var gradient = error + (Decay * weights[slot]);
                    squares[slot] += gradient * gradient;
                    weights[slot] -= Rate * gradient / MathF.Sqrt(squares[slot] + 1);
                }

                void Take(int slot)
                {
                    if (count[slot] >= Rare)
                    {
                        slots.Add(slot);
                        sum += weights[slot];
                    }
                }
            }
        }

        return new PlaceModel(weights);
    }
}

using System.Runtime.InteropServices;
using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains the judge of forms: logistic regression with AdaGrad.</summary>
internal static class GroupTraining
{
    /// <summary>Trains on judged forms.</summary>
    public static GroupScorer Train(IReadOnlyList<(uint[] Features, float Right)> examples, TrainingOptions options, int seed)
    {
        var weights = new Dictionary<uint, (float Weight, float Square, float Sum)>();
        var random = new SplitMix((ulong)seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var (features, right) = examples[at];
                var live = features.Where(_ => random.NextSingle() >= options.Dropout).ToArray();
                float sum = 0;
                foreach (var feature in live)
                {
                    sum += weights.TryGetValue(feature, out var held) ? held.Weight : 0;
                }

                var slope = (1f / (1f + MathF.Exp(-sum))) - right;
                foreach (var feature in live)
                {
                    ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, feature, out var known);
                    if (!known)
                    {
                        entry.Square = 0.1f;
                    }

                    var g = slope + (options.Decay * entry.Weight);
                    entry.Square += g * g;
                    entry.Weight -= options.Rate * g / MathF.Sqrt(entry.Square);
                }
            }

            if (epoch >= options.Epochs / 2)
            {
                foreach (var key in weights.Keys)
                {
                    ref var entry = ref CollectionsMarshal.GetValueRefOrNullRef(weights, key);
                    entry.Sum += entry.Weight;
                }
            }
        }

        var factor = (1 - options.Dropout) / (options.Epochs - (options.Epochs / 2));
        return new GroupScorer(weights.Where(pair => MathF.Abs(pair.Value.Sum * factor) > 0.01f)
            .OrderBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value.Sum * factor));
    }
}

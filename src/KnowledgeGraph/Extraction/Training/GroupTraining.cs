using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains the judge of forms: logistic regression with AdaGrad.</summary>
internal static class GroupTraining
{
    /// <summary>Trains on judged forms.</summary>
    public static GroupScorer Train(IReadOnlyList<(uint[] Features, float Right)> examples, TrainingOptions options, int seed)
    {
        var index = new Dictionary<uint, int>();
        var rows = new int[examples.Count][];
        for (var i = 0; i < rows.Length; i++)
        {
            var features = examples[i].Features;
            rows[i] = new int[features.Length];
            for (var j = 0; j < features.Length; j++)
            {
                if (!index.TryGetValue(features[j], out var id))
                {
                    index.Add(features[j], id = index.Count);
                }

                rows[i][j] = id;
            }
        }

        var weights = new float[index.Count];
        var squares = new float[index.Count];
        Array.Fill(squares, 0.1f);
        var sums = new float[index.Count];
        var random = new SplitMix((ulong)seed);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var live = new int[rows.Length == 0 ? 0 : rows.Max(row => row.Length)];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var count = 0;
                float sum = 0;
                foreach (var feature in rows[at])
                {
                    if (random.NextSingle() >= options.Dropout)
                    {
                        live[count++] = feature;
                        sum += weights[feature];
                    }
                }

                var slope = (1f / (1f + MathF.Exp(-sum))) - examples[at].Right;
                for (var i = 0; i < count; i++)
                {
                    var feature = live[i];
                    var g = slope + (options.Decay * weights[feature]);
                    squares[feature] += g * g;
                    weights[feature] -= options.Rate * g / MathF.Sqrt(squares[feature]);
                }
            }

            if (epoch >= options.Epochs / 2)
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += weights[i];
                }
            }
        }

        var factor = (1 - options.Dropout) / (options.Epochs - (options.Epochs / 2));
        return new GroupScorer(HashedEntries.Of(index.Select(pair => (pair.Key, Weight: sums[pair.Value] * factor))
            .Where(pair => MathF.Abs(pair.Weight) > 0.01f)
            .Select(pair => KeyValuePair.Create(pair.Key, BitConverter.SingleToUInt32Bits(pair.Weight)))));
    }
}

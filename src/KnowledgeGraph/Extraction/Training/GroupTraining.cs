using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains the judge of forms: logistic regression with AdaGrad.</summary>
internal static class GroupTraining
{
    /// <summary>Trains on the forms of the articles to learn from.</summary>
    public static GroupScorer Train(FormExamples examples, Func<int, bool> learnt, TrainingOptions options, int seed)
    {
        // Weight and sum of squares side by side: one look into memory that is far away.
        var state = new (float Weight, float Squares)[examples.Features.Length];
        Array.Fill(state, (0, 0.1f));
        var sums = new float[state.Length];
        var random = new SplitMix((ulong)seed);
        var order = Enumerable.Range(0, examples.Rows.Length).Where(i => learnt(examples.Articles[i])).ToArray();
        var live = new int[examples.Rows.Max(row => row.Length)];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var at in order)
            {
                var count = 0;
                float sum = 0;
                foreach (var feature in examples.Rows[at])
                {
                    if (random.NextSingle() >= options.Dropout)
                    {
                        live[count++] = feature;
                        sum += state[feature].Weight;
                    }
                }

                var slope = (1f / (1f + MathF.Exp(-sum))) - examples.Right[at];
                foreach (var feature in live.AsSpan(0, count))
                {
                    ref var cell = ref state[feature];
                    var g = slope + (options.Decay * cell.Weight);
                    cell.Squares += g * g;
                    cell.Weight -= options.Rate * g / MathF.Sqrt(cell.Squares);
                }
            }

            if (epoch >= options.Epochs / 2)
            {
                for (var i = 0; i < sums.Length; i++)
                {
                    sums[i] += state[i].Weight;
                }
            }
        }

        var factor = (1 - options.Dropout) / (options.Epochs - (options.Epochs / 2));
        return new GroupScorer(HashedEntries.Of(sums
            .Select((sum, i) => KeyValuePair.Create(
                examples.Features[i], (uint)(byte)(sbyte)Math.Clamp(MathF.Round(sum * factor / GroupScorer.Step), -127, 127)))
            .Where(pair => pair.Value != 0)));
    }
}

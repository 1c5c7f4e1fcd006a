using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Learns vectors of words from running text: skip-gram with negative samples (Mikolov et al. 2013).</summary>
/// <remarks>One thread, fixed seed: the same text gives the same vectors.</remarks>
internal sealed class WordVectors
{
    private const int Dimension = 48;
    private const int Window = 4;
    private const int Negatives = 5;

    private readonly float[] _in;
    private readonly float[] _out;

    private WordVectors(int words, SplitMix random)
    {
        _in = new float[words * Dimension];
        _out = new float[words * Dimension];
        for (var i = 0; i < _in.Length; i++)
        {
            _in[i] = (random.NextSingle() - 0.5f) / Dimension;
        }
    }

    /// <summary>Length of a vector.</summary>
    public static int Length => Dimension;

    /// <summary>The vector of a word, of length 1.</summary>
    public float[] Unit(int word)
    {
        var vector = _in.AsSpan(word * Dimension, Dimension).ToArray();
        var norm = 0f;
        foreach (var value in vector)
        {
            norm += value * value;
        }

        norm = norm > 0 ? 1f / MathF.Sqrt(norm) : 0;
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] *= norm;
        }

        return vector;
    }

    /// <summary>Learns from sentences of word numbers (below 0: a word that is too rare).</summary>
    /// <param name="counts">How often every word stands in the text.</param>
    public static WordVectors Learn(IReadOnlyList<int[]> sentences, int[] counts, int passes, Action<string>? progress)
    {
        var random = new SplitMix(7);
        var vectors = new WordVectors(counts.Length, random);
        var noise = Noise(counts);
        var total = counts.Sum(count => (double)count);
        var keep = counts.Select(count => count == 0 ? 1f : (float)Math.Min(1, Math.Sqrt(2e-4 * total / count))).ToArray();
        var live = new List<int>();
        long done = 0, all = (long)passes * sentences.Count;
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var sentence in sentences)
            {
                var rate = 0.03f * MathF.Max(0.02f, 1f - ((float)done++ / all));
                live.Clear();
                foreach (var word in sentence)
                {
                    if (word >= 0 && random.NextSingle() < keep[word])
                    {
                        live.Add(word);
                    }
                }

                for (var i = 0; i < live.Count; i++)
                {
                    var reach = 1 + random.NextInt(Window);
                    for (var j = Math.Max(0, i - reach); j <= Math.Min(live.Count - 1, i + reach); j++)
                    {
                        if (j != i)
                        {
                            vectors.Pair(live[i], live[j], rate, noise, random);
                        }
                    }
                }
            }

            progress?.Invoke($"vectors: pass {pass + 1} of {passes}");
        }

        return vectors;
    }

    private static int[] Noise(int[] counts)
    {
        var noise = new int[1 << 20];
        var weights = counts.Select(count => Math.Pow(count, 0.75)).ToArray();
        var sum = weights.Sum();
        double reached = 0;
        var word = -1;
        for (var i = 0; i < noise.Length; i++)
        {
            while (word < 0 || (reached < (double)i / noise.Length && word < counts.Length - 1))
            {
                reached += weights[++word] / sum;
            }

            noise[i] = word;
        }

        return noise;
    }

    private void Pair(int center, int context, float rate, int[] noise, SplitMix random)
    {
        Span<float> pull = stackalloc float[Dimension];
        pull.Clear();
        var pulls = MemoryMarshal.Cast<float, Vector<float>>(pull);
        var input = MemoryMarshal.Cast<float, Vector<float>>(_in.AsSpan(context * Dimension, Dimension));
        for (var k = 0; k <= Negatives; k++)
        {
            var target = k == 0 ? center : noise[(int)(random.Next() >> 44)];
            if (k > 0 && target == center)
            {
                continue;
            }

            var output = MemoryMarshal.Cast<float, Vector<float>>(_out.AsSpan(target * Dimension, Dimension));
            var sum = Vector<float>.Zero;
            for (var i = 0; i < input.Length; i++)
            {
                sum += input[i] * output[i];
            }

            var dot = Vector.Sum(sum);
            var slope = new Vector<float>(((k == 0 ? 1f : 0f) - (1f / (1f + MathF.Exp(-dot)))) * rate);
            for (var i = 0; i < input.Length; i++)
            {
                pulls[i] += slope * output[i];
                output[i] += slope * input[i];
            }
        }

        for (var i = 0; i < input.Length; i++)
        {
            input[i] += pulls[i];
        }
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Groups vectors of length 1 by direction.</summary>
internal static class SphericalMeans
{
    /// <summary>The group of every vector. The first groups start from vectors spread evenly over the order given.</summary>
    public static int[] Cluster(float[][] vectors, int groups, int passes)
    {
        groups = Math.Min(groups, vectors.Length);
        if (groups == 0)
        {
            return [];
        }

        var dimension = vectors[0].Length;

        // Frequent words come first: half the centres start among the most frequent fifth.
        var centres = Enumerable.Range(0, groups)
            .Select(i => vectors[i < groups / 2 ? i * (vectors.Length / 5) / Math.Max(1, groups / 2) : (int)((long)i * vectors.Length / groups)].ToArray())
            .ToArray();
        var group = new int[vectors.Length];
        for (var pass = 0; pass < passes; pass++)
        {
            var sums = Enumerable.Range(0, groups).Select(_ => new float[dimension]).ToArray();
            for (var i = 0; i < vectors.Length; i++)
            {
                var best = float.NegativeInfinity;
                for (var k = 0; k < groups; k++)
                {
                    var dot = Dot(vectors[i], centres[k]);
                    if (dot > best)
                    {
                        best = dot;
                        group[i] = k;
                    }
                }

                var sum = sums[group[i]];
                for (var d = 0; d < dimension; d++)
                {
                    sum[d] += vectors[i][d];
                }
            }

            for (var k = 0; k < groups; k++)
            {
                var norm = MathF.Sqrt(Dot(sums[k], sums[k]));
                if (norm > 0)
                {
                    for (var d = 0; d < dimension; d++)
                    {
                        centres[k][d] = sums[k][d] / norm;
                    }
                }
            }
        }

        return group;
    }

    private static float Dot(float[] left, float[] right)
    {
        var a = MemoryMarshal.Cast<float, Vector<float>>(left.AsSpan());
        var b = MemoryMarshal.Cast<float, Vector<float>>(right.AsSpan());
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return Vector.Sum(sum);
    }
}

using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Boosts decision trees on the logistic loss over numbers cut into bins; rows and columns of each tree are drawn
/// by a fixed seed, so the result is always the same.</summary>
public sealed class TreeTrainer
{
    private const int Bins = 48;

    private readonly float[][] _rows;
    private readonly float[] _labels;
    private readonly int _width;
    private readonly byte[][] _binned;
    private readonly float[][] _edges;

    /// <param name="rows">The numbers.</param>
    /// <param name="labels">1 or 0 for each row.</param>
    public TreeTrainer(float[][] rows, float[] labels)
    {
        _rows = rows;
        _labels = labels;
        _width = rows[0].Length;
        _edges = new float[_width][];
        _binned = new byte[_width][];
        for (var f = 0; f < _width; f++)
        {
            _edges[f] = Edges(f);
            _binned[f] = new byte[rows.Length];
            for (var r = 0; r < rows.Length; r++)
            {
                var bin = Array.BinarySearch(_edges[f], rows[r][f]);
                _binned[f][r] = (byte)(bin < 0 ? ~bin : bin);
            }
        }
    }

    /// <summary>How many trees.</summary>
    public int Rounds { get; init; } = 160;

    /// <summary>Most leaves of a tree.</summary>
    public int Leaves { get; init; } = 12;

    /// <summary>How much of each tree counts.</summary>
    public double Rate { get; init; } = 0.06;

    /// <summary>Least weight of a leaf.</summary>
    public double LeastWeight { get; init; } = 3;

    /// <summary>Learns a model.</summary>
    public TreeModel Train()
    {
        var random = new Random(7);
        var mean = Math.Clamp(_labels.Average(), 1e-4, 1 - 1e-4);
        var bias = (float)Math.Log(mean / (1 - mean));
        var odds = new double[_rows.Length];
        Array.Fill(odds, bias);
        var gradient = new double[_rows.Length];
        var weight = new double[_rows.Length];
        var trees = new List<Tree>();
        for (var round = 0; round < Rounds; round++)
        {
            for (var r = 0; r < odds.Length; r++)
            {
                var p = 1 / (1 + Math.Exp(-odds[r]));
                gradient[r] = p - _labels[r];
                weight[r] = Math.Max(p * (1 - p), 1e-6);
            }

            var rows = Enumerable.Range(0, odds.Length).Where(_ => random.NextDouble() < 0.7).ToArray();
            var columns = Enumerable.Range(0, _width).Where(_ => random.NextDouble() < 0.5).ToArray();
            var tree = Grow(rows, columns, gradient, weight);
            trees.Add(tree);
            for (var r = 0; r < odds.Length; r++)
            {
                odds[r] += tree.Value(_rows[r]);
            }
        }

        return new TreeModel(bias, trees);
    }

    private Tree Grow(int[] rows, int[] columns, double[] gradient, double[] weight)
    {
        var feature = new List<short> { -1 };
        var threshold = new List<float> { 0 };
        var left = new List<short> { 0 };
        var open = new List<Leaf> { Best(0, rows, columns, gradient, weight) };
        while (open.Count < Leaves)
        {
            var pick = -1;
            for (var i = 0; i < open.Count; i++)
            {
                if (open[i].Gain > 1e-3 && (pick < 0 || open[i].Gain > open[pick].Gain))
                {
                    pick = i;
                }
            }

            if (pick < 0)
            {
                break;
            }

            var leaf = open[pick];
            open.RemoveAt(pick);
            var bins = _binned[leaf.Feature];
            var low = leaf.Rows.Where(r => bins[r] <= leaf.Bin).ToArray();
            var high = leaf.Rows.Where(r => bins[r] > leaf.Bin).ToArray();
            feature[leaf.Node] = (short)leaf.Feature;
            threshold[leaf.Node] = _edges[leaf.Feature][leaf.Bin];
            left[leaf.Node] = (short)feature.Count;
            for (var side = 0; side < 2; side++)
            {
                feature.Add(-1);
                threshold.Add(0);
                left.Add(0);
            }

            open.Add(Best(left[leaf.Node], low, columns, gradient, weight));
            open.Add(Best(left[leaf.Node] + 1, high, columns, gradient, weight));
        }

        foreach (var leaf in open)
        {
            double g = 0, h = 0;
            foreach (var r in leaf.Rows)
            {
                g += gradient[r];
                h += weight[r];
            }

            threshold[leaf.Node] = (float)(-Rate * g / (h + 1));
        }

        return new Tree([.. feature], [.. threshold], [.. left]);
    }

    private Leaf Best(int node, int[] rows, int[] columns, double[] gradient, double[] weight)
    {
        var best = new Leaf(node, rows, -1, -1, 0);
        double total = 0, mass = 0;
        foreach (var r in rows)
        {
            total += gradient[r];
            mass += weight[r];
        }

        var parent = total * total / (mass + 1);
        var sums = new double[Bins + 1];
        var masses = new double[Bins + 1];
        foreach (var f in columns)
        {
            Array.Clear(sums);
            Array.Clear(masses);
            var bins = _binned[f];
            foreach (var r in rows)
            {
                sums[bins[r]] += gradient[r];
                masses[bins[r]] += weight[r];
            }

            double g = 0, h = 0;
            for (var b = 0; b < _edges[f].Length; b++)
            {
                g += sums[b];
                h += masses[b];
                if (h < LeastWeight || mass - h < LeastWeight)
                {
                    continue;
                }

                var gain = (g * g / (h + 1)) + ((total - g) * (total - g) / (mass - h + 1)) - parent;
                if (gain > best.Gain)
                {
                    best = new Leaf(node, rows, f, b, gain);
                }
            }
        }

        return best;
    }

    // Rows up to an edge go left; the last bin lies above all edges.
    private float[] Edges(int f)
    {
        var values = _rows.Select(row => row[f]).Order().ToArray();
        var edges = new SortedSet<float>();
        var distinct = values.Distinct().ToArray();
        if (distinct.Length <= Bins)
        {
            for (var i = 0; i + 1 < distinct.Length; i++)
            {
                edges.Add((distinct[i] + distinct[i + 1]) / 2);
            }
        }
        else
        {
            for (var b = 1; b < Bins; b++)
            {
                edges.Add(values[(int)((long)b * values.Length / Bins)]);
            }

            // The top is where the answers are: cut it finer.
            for (var b = 1; b <= 8 && edges.Count < Bins; b++)
            {
                edges.Add(values[values.Length - 1 - (values.Length * b / (8 * Bins))]);
            }
        }

        return [.. edges];
    }

    private sealed record Leaf(int Node, int[] Rows, int Feature, int Bin, double Gain);
}

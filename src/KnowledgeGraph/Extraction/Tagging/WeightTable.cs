using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Weights of features: a row of 8-bit weights a feature, found by the feature's hash.</summary>
internal sealed class WeightTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly sbyte[] _weights;
    private readonly int _stride;
    private readonly int _shift;

    /// <param name="keys">Hashes of the features, none of them 0.</param>
    /// <param name="weights">A row of <paramref name="stride"/> weights a feature, in the same order.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="step">What a weight of 1 is worth.</param>
    public WeightTable(uint[] keys, sbyte[] weights, int stride, float step)
    {
        Keys = keys;
        _weights = weights;
        _stride = stride;
        Step = step;
        var bits = 4;
        while ((1 << bits) < keys.Length * 2)
        {
            bits++;
        }

        _shift = 32 - bits;
        _keys = new uint[1 << bits];
        _rows = new int[1 << bits];
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = keys[row] >> _shift;
            while (_keys[slot] != 0)
            {
                slot = (slot + 1) & (uint)(_keys.Length - 1);
            }

            _keys[slot] = keys[row];
            _rows[slot] = row * stride;
        }
    }

    /// <summary>Hashes of the features in order of their rows.</summary>
    public uint[] Keys { get; }

    /// <summary>All rows.</summary>
    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>Length of a row.</summary>
    public int Stride => _stride;

    /// <summary>What a weight of 1 is worth.</summary>
    public float Step { get; }

    /// <summary>Sums the rows of the features given into the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> sums, Span<float> scores)
    {
        sums = sums[.._stride];
        sums.Clear();
        var mask = (uint)(_keys.Length - 1);
        foreach (var feature in features)
        {
            var slot = feature >> _shift;
            uint key;
            while ((key = _keys[slot]) != feature && key != 0)
            {
                slot = (slot + 1) & mask;
            }

            if (key == 0)
            {
                continue;
            }

            var row = _weights.AsSpan(_rows[slot], _stride);
            if (Vector.IsHardwareAccelerated && _stride % Vector<sbyte>.Count == 0)
            {
                Add(row, sums);
                continue;
            }

            for (var label = 0; label < row.Length; label++)
            {
                sums[label] += row[label];
            }
        }

        for (var label = 0; label < sums.Length; label++)
        {
            scores[label] = sums[label] * Step;
        }
    }

    private static void Add(ReadOnlySpan<sbyte> row, Span<int> sums)
    {
        var rows = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        var into = MemoryMarshal.Cast<int, Vector<int>>(sums);
        for (var i = 0; i < rows.Length; i++)
        {
            Vector.Widen(rows[i], out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            into[4 * i] += first;
            into[(4 * i) + 1] += second;
            into[(4 * i) + 2] += third;
            into[(4 * i) + 3] += fourth;
        }
    }
}

using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Weights of features: a row of 8-bit weights a feature, found by the feature's hash.</summary>
internal sealed class WeightTable
{
    // Key in the high half, row offset in the low one: one line of cache a look-up.
    private readonly ulong[] _slots;
    // A bit for every beginning of a key that occurs: small enough to stay in the cache, it turns most absent features away.
    private readonly ulong[] _present;
    private readonly int _presentShift;
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
        var bits = 5;
        while ((1 << bits) < keys.Length * 3 / 2)
        {
            bits++;
        }

        _shift = 32 - bits;
        _slots = new ulong[1 << bits];
        _presentShift = 32 - (bits + 1);
        _present = new ulong[1 << (bits + 1 - 6)];
        for (var row = 0; row < keys.Length; row++)
        {
            var slot = keys[row] >> _shift;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            }

            var bit = keys[row] >> _presentShift;
            _present[bit >> 6] |= 1ul << (int)(bit & 63);
            _slots[slot] = ((ulong)keys[row] << 32) | (uint)(row * stride);
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
    /// <param name="features">Hashes, at most <see cref="FeatureTemplates.Most"/>: so many bytes fit a sum of 16 bits.</param>
    /// <param name="sums">Room for a row.</param>
    /// <param name="scores">The sums, in their own unit.</param>
    public void Score(ReadOnlySpan<uint> features, Span<short> sums, Span<float> scores)
    {
        sums = sums[.._stride];
        sums.Clear();

        // Finding all rows before adding any lets the look-ups wait for memory together.
        Span<int> found = stackalloc int[FeatureTemplates.Most];
        var count = 0;
        var slots = _slots;
        var mask = (uint)(slots.Length - 1);
        var present = _present;
        foreach (var feature in features)
        {
            var bit = feature >> _presentShift;
            if ((present[bit >> 6] >> (int)(bit & 63) & 1) == 0)
            {
                continue;
            }

            var slot = feature >> _shift;
            var entry = slots[slot];
            while (entry != 0 && (uint)(entry >> 32) != feature)
            {
                slot = (slot + 1) & mask;
                entry = slots[slot];
            }

            found[count] = (int)(uint)entry;
            count += entry != 0 ? 1 : 0;
        }

        var vectors = Vector.IsHardwareAccelerated && _stride % Vector<sbyte>.Count == 0;
        foreach (var at in found[..count])
        {
            var row = _weights.AsSpan(at, _stride);
            if (vectors)
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

    private static void Add(ReadOnlySpan<sbyte> row, Span<short> sums)
    {
        var rows = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        var into = MemoryMarshal.Cast<short, Vector<short>>(sums);
        for (var i = 0; i < rows.Length; i++)
        {
            Vector.Widen(rows[i], out var low, out var high);
            into[2 * i] += low;
            into[(2 * i) + 1] += high;
        }
    }
}

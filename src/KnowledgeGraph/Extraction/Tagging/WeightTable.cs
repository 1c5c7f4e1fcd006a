using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Weights of features: a row of 8-bit weights a feature; a <see cref="FeatureIndex"/> finds the rows.</summary>
internal sealed class WeightTable
{
    private readonly WideMemory<sbyte> _weights;
    private readonly int _stride;

    /// <param name="keys">Hashes of the features, none of them 0.</param>
    /// <param name="weights">A row of <paramref name="stride"/> weights a feature, in the same order.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="step">What a weight of 1 is worth.</param>
    public WeightTable(uint[] keys, sbyte[] weights, int stride, float step)
    {
        Keys = keys;
        _weights = new WideMemory<sbyte>(weights.Length);
        weights.CopyTo(_weights.Span);
        _stride = stride;
        Step = step;
    }

    /// <summary>Hashes of the features in order of their rows.</summary>
    public uint[] Keys { get; }

    /// <summary>All rows.</summary>
    public ReadOnlySpan<sbyte> Weights => _weights.Span;

    /// <summary>Length of a row.</summary>
    public int Stride => _stride;

    /// <summary>What a weight of 1 is worth.</summary>
    public float Step { get; }

    /// <summary>Asks for a row ahead of its use.</summary>
    public void Fetch(int begin)
    {
        Cache.Fetch(ref _weights.Span[begin]);
    }

    /// <summary>Adds rows to sums.</summary>
    /// <param name="begins">Where the rows begin, at most <see cref="FeatureTemplates.Most"/>: so many bytes fit a sum of 16 bits.</param>
    /// <param name="sums">A sum for each label.</param>
    public void Add(ReadOnlySpan<int> begins, Span<short> sums)
    {
        sums = sums[.._stride];
        if (Vector256.IsHardwareAccelerated && _stride == 32)
        {
            Add32(begins, sums);
        }
        else if (Vector256.IsHardwareAccelerated && _stride == 64)
        {
            Add64(begins, sums);
        }
        else
        {
            AddPlain(begins, sums);
        }

        GC.KeepAlive(_weights);
    }

    /// <summary>Turns sums into scores.</summary>
    public void Scale(ReadOnlySpan<short> sums, Span<float> scores)
    {
        for (var label = 0; label < _stride; label++)
        {
            scores[label] = sums[label] * Step;
        }
    }

    // The sums stay in registers from row to row.
    private void Add32(ReadOnlySpan<int> begins, Span<short> sums)
    {
        ref var weights = ref MemoryMarshal.GetReference(_weights.Span);
        ref var into = ref MemoryMarshal.GetReference(sums);
        var a = Vector256.LoadUnsafe(ref into, 0);
        var b = Vector256.LoadUnsafe(ref into, 16);
        foreach (var begin in begins)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)begin));
            a += low;
            b += high;
        }

        a.StoreUnsafe(ref into, 0);
        b.StoreUnsafe(ref into, 16);
    }

    private void Add64(ReadOnlySpan<int> begins, Span<short> sums)
    {
        ref var weights = ref MemoryMarshal.GetReference(_weights.Span);
        ref var into = ref MemoryMarshal.GetReference(sums);
        var a = Vector256.LoadUnsafe(ref into, 0);
        var b = Vector256.LoadUnsafe(ref into, 16);
        var c = Vector256.LoadUnsafe(ref into, 32);
        var d = Vector256.LoadUnsafe(ref into, 48);
        foreach (var begin in begins)
        {
            var (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)begin));
            a += low;
            b += high;
            (low, high) = Vector256.Widen(Vector256.LoadUnsafe(ref weights, (nuint)begin + 32));
            c += low;
            d += high;
        }

        a.StoreUnsafe(ref into, 0);
        b.StoreUnsafe(ref into, 16);
        c.StoreUnsafe(ref into, 32);
        d.StoreUnsafe(ref into, 48);
    }

    private void AddPlain(ReadOnlySpan<int> begins, Span<short> sums)
    {
        foreach (var begin in begins)
        {
            var row = _weights.Span.Slice(begin, _stride);
            for (var label = 0; label < row.Length; label++)
            {
                sums[label] += row[label];
            }
        }
    }
}

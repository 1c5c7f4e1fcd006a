using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The keys of three tables of weights at most, each ascending, as one ascending sequence.</summary>
internal sealed class MergedKeys
{
    private readonly uint[] _keys;
    private readonly byte[] _masks;

    // Made at every start, before anything is compiled for speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public MergedKeys(WeightTable[] tables)
    {
        var (a, b, c) = (tables[0].Keys, tables.Length > 1 ? tables[1].Keys : [], tables.Length > 2 ? tables[2].Keys : []);
        _keys = new uint[a.Length + b.Length + c.Length];
        _masks = new byte[_keys.Length];
        var all = (1 << tables.Length) - 1;
        for (int i = 0, j = 0, k = 0; i < a.Length || j < b.Length || k < c.Length; Count++)
        {
            var first = i < a.Length ? a[i] : ulong.MaxValue;
            var second = j < b.Length ? b[j] : ulong.MaxValue;
            var third = k < c.Length ? c[k] : ulong.MaxValue;
            var key = Math.Min(first, Math.Min(second, third));
            var (inFirst, inSecond, inThird) = (first == key ? 1 : 0, second == key ? 1 : 0, third == key ? 1 : 0);
            var mask = inFirst | (inSecond << 1) | (inThird << 2);
            i += inFirst;
            j += inSecond;
            k += inThird;
            _keys[Count] = (uint)key;
            _masks[Count] = (byte)mask;
            Common += mask == all ? 1 : 0;
        }
    }

    /// <summary>How many different keys there are.</summary>
    public int Count { get; }

    /// <summary>How many are in every table.</summary>
    public int Common { get; }

    /// <summary>The keys.</summary>
    public ReadOnlySpan<uint> Keys => _keys.AsSpan(0, Count);

    /// <summary>A bit for each table that has the key.</summary>
    public ReadOnlySpan<byte> Masks => _masks.AsSpan(0, Count);
}

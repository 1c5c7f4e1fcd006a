using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The weights of several taggers in memory, row by row: all that the taggers say of a feature stands side by side, so
/// that one look-up and one or two lines of cache give it.</summary>
/// <remarks>Most features of running text are in every tagger. Their rows stand in the order of a small table of keys that stays
/// in the cache; those of the others, shorter, are behind a larger table, which a bit for every beginning of a key guards
/// against features that are nowhere. Labels of a tagger fill up a whole number of <see cref="Lanes"/>.</remarks>
internal sealed unsafe class FeatureRows
{
    /// <summary>So many positions are looked up together at most.</summary>
    public const int Block = 8;

    /// <summary>So many weights are added at once.</summary>
    public const int Lanes = 16;

    // Keys of one bucket: a line of cache.
    private const int Bucket = 16;
    private const int Line = 64;
    private const int LanesOfLine = Line / Lanes;

    // Of a short row's reference: which taggers it is of, and where it begins, in units of Lanes.
    private const int MaskShift = 29;
    private const uint BeginMask = (1u << MaskShift) - 1;

    private readonly int[] _lanes;
    private readonly int[] _ahead;
    private readonly int _common;
    private readonly int _commonShift;
    private readonly WideMemory<uint> _commonKeys;
    private readonly WideMemory<uint> _otherSlots;
    private readonly int _otherShift;
    private readonly ulong[] _present;
    private readonly int _presentShift;
    private readonly WideMemory<sbyte> _weights;

    /// <param name="tables">The weights of the taggers, three at most.</param>
    public FeatureRows(WeightTable[] tables)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tables.Length, 3);
        _lanes = [.. tables.Select(table => (table.Labels + Lanes - 1) / Lanes)];
        Width = (_lanes.Sum() + LanesOfLine - 1) / LanesOfLine * Line;
        _ahead = new int[(_lanes.Length + 1) << 3];
        for (var i = 0; i < _ahead.Length; i++)
        {
            // What stands before a tagger's weights in a short row with this mask; last, what stands in it at all.
            _ahead[i] = Enumerable.Range(0, i >> 3).Sum(tagger => (i >> tagger & 1) * _lanes[tagger]);
        }

        _common = (1 << tables.Length) - 1;
        var merged = new MergedKeys(tables);
        _commonShift = 32 - Bits(merged.Common * 3L / 2);

        // With room for the few that find their bucket of the first table full.
        var others = merged.Count - merged.Common + (merged.Common / 8L);
        _otherShift = 32 - Bits(others * 3 / 2);
        _presentShift = 32 - Bits(others * 3);
        _commonKeys = new WideMemory<uint>(1 << (32 - _commonShift));
        _otherSlots = new WideMemory<uint>(2 << (32 - _otherShift));
        _present = new ulong[1 << (32 - _presentShift - 6)];
        _weights = Fill(tables, merged);
    }

    /// <summary>Weights of a row, and sums of a position.</summary>
    public int Width { get; }

    /// <summary>Where the weights of a tagger begin in a row.</summary>
    public int Begin(int tagger)
    {
        var begin = 0;
        for (var i = 0; i < tagger; i++)
        {
            begin += _lanes[i] * Lanes;
        }

        return begin;
    }

    /// <summary>Adds the rows of the features of positions to sums.</summary>
    /// <param name="features">Hashes of features, <see cref="FeatureTemplates.Most"/> places a position, which are overwritten.</param>
    /// <param name="counts">How many there are at each position, <see cref="Block"/> at most.</param>
    /// <param name="sums">A sum for every weight of a row; a row a position.</param>
    [SkipLocalsInit]
    public void Add(Span<uint> features, ReadOnlySpan<int> counts, Span<short> sums)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(counts.Length, Block);
        ArgumentOutOfRangeException.ThrowIfLessThan(features.Length, counts.Length * FeatureTemplates.Most);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, counts.Length * Width);
        var rows = stackalloc int[Block * FeatureTemplates.Most];
        var found = stackalloc int[Block];
        var left = stackalloc int[Block];
        fixed (uint* all = features)
        fixed (short* into = sums)
        {
            // Step by step over all positions: memory asked for in one step is there in the next.
            for (var i = 0; i < counts.Length; i++)
            {
                AskCommon(all + (i * FeatureTemplates.Most), counts[i]);
            }

            for (var i = 0; i < counts.Length; i++)
            {
                (found[i], left[i]) = FindCommon(all + (i * FeatureTemplates.Most), counts[i], rows + (i * FeatureTemplates.Most));
            }

            for (var i = 0; i < counts.Length; i++)
            {
                left[i] = Ask(all + (i * FeatureTemplates.Most), left[i]);
            }

            for (var i = 0; i < counts.Length; i++)
            {
                left[i] = FindOthers(all + (i * FeatureTemplates.Most), left[i]);
            }

            for (var i = 0; i < counts.Length; i++)
            {
                AddCommon(rows + (i * FeatureTemplates.Most), found[i], into + (i * Width));
                AddOthers(all + (i * FeatureTemplates.Most), left[i], into + (i * Width));
            }
        }

        GC.KeepAlive(this);
    }

    /// <summary>Adds the rows of the features of one position to the sums of one tagger.</summary>
    /// <param name="tagger">Number of the tagger.</param>
    /// <param name="features">Hashes of features, at most <see cref="FeatureTemplates.Most"/>, which are overwritten.</param>
    /// <param name="sums">A sum for each of the tagger's weights.</param>
    [SkipLocalsInit]
    public void AddOnly(int tagger, Span<uint> features, Span<short> sums)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(features.Length, FeatureTemplates.Most);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, _lanes[tagger] * Lanes);
        var rows = stackalloc int[FeatureTemplates.Most];
        fixed (uint* all = features)
        fixed (short* into = sums)
        {
            var (found, left) = FindCommon(all, features.Length, rows);
            for (var i = 0; i < found; i++)
            {
                rows[i] = (rows[i] * (Width / Lanes)) + (Begin(tagger) / Lanes);
            }

            AddLanes(rows, found, _lanes[tagger], into);
            var others = Select(all, FindOthers(all, Ask(all, left)), tagger, rows);
            AddLanes(rows, others, _lanes[tagger], into);
        }

        GC.KeepAlive(this);
    }

    private void AskCommon(uint* features, int count)
    {
        var keys = _commonKeys.Pointer;
        for (var i = 0; i < count; i++)
        {
            Cache.Fetch(keys + (features[i] >> _commonShift));
        }
    }

    // Rows of what every tagger knows; what is left moves up.
    private (int Found, int Left) FindCommon(uint* features, int count, int* rows)
    {
        var keys = _commonKeys.Pointer;
        int found = 0, left = 0;
        for (var i = 0; i < count; i++)
        {
            var feature = features[i];
            var bucket = (feature >> _commonShift) & ~(uint)(Bucket - 1);
            var same = (uint)Vector512.Equals(Vector512.Load(keys + bucket), Vector512.Create(feature)).ExtractMostSignificantBits();
            rows[found] = (int)bucket + BitOperations.TrailingZeroCount(same | (1u << (Bucket - 1)));
            features[left] = feature;
            var hit = Unsafe.BitCast<bool, byte>(same != 0);
            found += hit;
            left += 1 - hit;
        }

        for (var i = 0; i < found; i++)
        {
            var row = _weights.Pointer + ((nint)rows[i] * Width);
            Cache.Fetch(row);
            Cache.Fetch(row + Width - Line);
        }

        return (found, left);
    }

    // Leaves those that may be in the other table, and asks for their places in it.
    private int Ask(uint* features, int count)
    {
        var slots = _otherSlots.Pointer;
        ref var present = ref MemoryMarshal.GetArrayDataReference(_present);
        var known = 0;
        for (var i = 0; i < count; i++)
        {
            var feature = features[i];
            var bit = feature >> _presentShift;
            features[known] = feature;
            known += (int)(Unsafe.Add(ref present, (nint)(bit >> 6)) >> (int)(bit & 63)) & 1;
        }

        for (var i = 0; i < known; i++)
        {
            var bucket = slots + (2 * ((features[i] >> _otherShift) & ~(uint)(Bucket - 1)));
            Cache.Fetch(bucket);
            Cache.Fetch(bucket + Bucket);
        }

        return known;
    }

    // Turns features into references to short rows, and says how many there are.
    private int FindOthers(uint* features, int count)
    {
        var slots = _otherSlots.Pointer;
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var reference = Other(slots, features[i]);
            Cache.Fetch(_weights.Pointer + ((nint)(reference & BeginMask) * Lanes));
            features[found] = reference;
            found += Unsafe.BitCast<bool, byte>(reference != 0);
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Other(uint* slots, uint feature)
    {
        var bucket = (feature >> _otherShift) & ~(uint)(Bucket - 1);
        while (true)
        {
            var keys = Vector512.Load(slots + (2 * bucket));
            var same = (uint)Vector512.Equals(keys, Vector512.Create(feature)).ExtractMostSignificantBits();
            var empty = (uint)Vector512.Equals(keys, Vector512<uint>.Zero).ExtractMostSignificantBits();
            if ((same | empty) != 0)
            {
                var reference = slots[(2 * bucket) + Bucket + (uint)BitOperations.TrailingZeroCount(same | (1u << (Bucket - 1)))];
                return reference & (uint)-Unsafe.BitCast<bool, byte>(same != 0);
            }

            // A full bucket goes on in the next.
            bucket = (bucket + Bucket) & (uint)((_otherSlots.Length / 2) - 1);
        }
    }

    // Sums stay in registers from row to row.
    private void AddCommon(int* rows, int count, short* sums)
    {
        for (var at = 0; at < Width; at += Line)
        {
            var weights = _weights.Pointer + at;
            if (Avx512BW.IsSupported)
            {
                var a = Vector512.Load(sums + at);
                var b = Vector512.Load(sums + at + (2 * Lanes));
                for (var i = 0; i < count; i++)
                {
                    var row = weights + ((nint)rows[i] * Width);
                    a += Avx512BW.ConvertToVector512Int16(Vector256.Load(row));
                    b += Avx512BW.ConvertToVector512Int16(Vector256.Load(row + (2 * Lanes)));
                }

                a.Store(sums + at);
                b.Store(sums + at + (2 * Lanes));
            }
            else
            {
                var a = Vector256.Load(sums + at);
                var b = Vector256.Load(sums + at + Lanes);
                var c = Vector256.Load(sums + at + (2 * Lanes));
                var d = Vector256.Load(sums + at + (3 * Lanes));
                for (var i = 0; i < count; i++)
                {
                    var row = weights + ((nint)rows[i] * Width);
                    a += Wide(row);
                    b += Wide(row + Lanes);
                    c += Wide(row + (2 * Lanes));
                    d += Wide(row + (3 * Lanes));
                }

                a.Store(sums + at);
                b.Store(sums + at + Lanes);
                c.Store(sums + at + (2 * Lanes));
                d.Store(sums + at + (3 * Lanes));
            }
        }
    }

    [SkipLocalsInit]
    private void AddOthers(uint* references, int count, short* sums)
    {
        var begins = stackalloc int[FeatureTemplates.Most];
        for (var tagger = 0; tagger < _lanes.Length; tagger++)
        {
            AddLanes(begins, Select(references, count, tagger, begins), _lanes[tagger], sums);
            sums += _lanes[tagger] * Lanes;
        }
    }

    // Where the weights of one tagger begin in those short rows that have any.
    private int Select(uint* references, int count, int tagger, int* begins)
    {
        var selected = 0;
        for (var i = 0; i < count; i++)
        {
            var mask = references[i] >> MaskShift;
            begins[selected] = (int)(references[i] & BeginMask) + _ahead[(tagger << 3) + (int)mask];
            selected += (int)(mask >> tagger & 1);
        }

        return selected;
    }

    private void AddLanes(int* begins, int count, int lanes, short* sums)
    {
        var weights = _weights.Pointer;
        var lane = 0;
        for (; lane + 3 <= lanes; lane += 3)
        {
            var a = Vector256.Load(sums + (lane * Lanes));
            var b = Vector256.Load(sums + ((lane + 1) * Lanes));
            var c = Vector256.Load(sums + ((lane + 2) * Lanes));
            for (var i = 0; i < count; i++)
            {
                var row = weights + ((nint)(begins[i] + lane) * Lanes);
                a += Wide(row);
                b += Wide(row + Lanes);
                c += Wide(row + (2 * Lanes));
            }

            a.Store(sums + (lane * Lanes));
            b.Store(sums + ((lane + 1) * Lanes));
            c.Store(sums + ((lane + 2) * Lanes));
        }

        for (; lane < lanes; lane++)
        {
            var a = Vector256.Load(sums + (lane * Lanes));
            for (var i = 0; i < count; i++)
            {
                a += Wide(weights + ((nint)(begins[i] + lane) * Lanes));
            }

            a.Store(sums + (lane * Lanes));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Wide(sbyte* row)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.ConvertToVector256Int16(row);
        }

        var (low, high) = Vector128.Widen(Vector128.Load(row));
        return Vector256.Create(low, high);
    }

    // At least a bucket.
    private static int Bits(long slots) => Math.Max(10, BitOperations.Log2((ulong)Math.Max(1, slots - 1)) + 1);

    // Done at every start, before anything is compiled for speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WideMemory<sbyte> Fill(WeightTable[] tables, MergedKeys merged)
    {
        var begins = Array.ConvertAll(tables, table => new int[table.Keys.Length]);
        var rows = new int[tables.Length];
        var next = (long)_commonKeys.Length * Width / Lanes;
        var keys = merged.Keys;
        var masks = merged.Masks;
        for (var i = 0; i < keys.Length; i++)
        {
            int mask = masks[i];
            var begin = mask == _common ? Common(keys[i]) : -1;
            if (begin < 0)
            {
                // No row stands across more lines of cache than it must.
                var lanes = _ahead[(tables.Length << 3) + mask];
                if (lanes <= LanesOfLine && (next % LanesOfLine) + lanes > LanesOfLine)
                {
                    next = (next + LanesOfLine - 1) / LanesOfLine * LanesOfLine;
                }

                begin = checked((int)next);
                next += lanes;
                Put(keys[i], ((uint)mask << MaskShift) | (uint)begin);
            }

            for (var tagger = 0; tagger < tables.Length; tagger++)
            {
                if ((mask >> tagger & 1) != 0)
                {
                    begins[tagger][rows[tagger]++] = begin;
                    begin += _lanes[tagger];
                }
            }
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(next, BeginMask);
        var weights = new WideMemory<sbyte>(checked((int)(next * Lanes)) + Line);
        for (var tagger = 0; tagger < tables.Length; tagger++)
        {
            Turn(tables[tagger], begins[tagger], weights.Pointer);
        }

        return weights;
    }

    // Where a key's row begins in the table of all taggers; -1 where its bucket is full.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Common(uint key)
    {
        var bucket = (key >> _commonShift) & ~(uint)(Bucket - 1);
        for (var slot = bucket; slot < bucket + Bucket; slot++)
        {
            if (_commonKeys.Pointer[slot] == 0)
            {
                _commonKeys.Pointer[slot] = key;
                return (int)slot * (Width / Lanes);
            }
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(uint key, uint reference)
    {
        var bit = key >> _presentShift;
        _present[bit >> 6] |= 1ul << (int)(bit & 63);
        var bucket = (key >> _otherShift) & ~(uint)(Bucket - 1);
        while (true)
        {
            var keys = _otherSlots.Pointer + (2 * bucket);
            for (var i = 0; i < Bucket; i++)
            {
                if (keys[i] == 0)
                {
                    (keys[i], keys[i + Bucket]) = (key, reference);
                    return;
                }
            }

            bucket = (bucket + Bucket) & (uint)((_otherSlots.Length / 2) - 1);
        }
    }

    // From columns to rows, so many rows at a time that they stay in the cache.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Turn(WeightTable table, int[] begins, sbyte* weights)
    {
        const int Block = 128;
        for (var from = 0; from < begins.Length; from += Block)
        {
            var block = begins.AsSpan(from, Math.Min(Block, begins.Length - from));
            for (var label = 0; label < table.Labels; label++)
            {
                var column = table.Columns.Span.Slice((label * begins.Length) + from, block.Length);
                for (var i = 0; i < block.Length; i++)
                {
                    weights[((nint)block[i] * Lanes) + label] = (sbyte)column[i];
                }
            }
        }
    }
}

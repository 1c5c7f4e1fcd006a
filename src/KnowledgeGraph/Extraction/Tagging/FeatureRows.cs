using System.Runtime.CompilerServices;

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

    private const int Lanes = RowSums.Lanes;
    private const int Line = 64;
    private const int LanesOfLine = Line / Lanes;

    // Of a short row's reference: which taggers it is of, and where it begins, in units of Lanes.
    private const int MaskShift = 29;
    private const uint BeginMask = (1u << MaskShift) - 1;

    private readonly int[] _lanes;
    private readonly int[] _ahead;
    private readonly int _common;
    private readonly CommonKeys _commonKeys;
    private readonly ReferenceKeys _otherKeys;
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
        _commonKeys = new CommonKeys(merged.Common);

        // With room for the few that find their bucket of the first table full.
        _otherKeys = new ReferenceKeys(merged.Count - merged.Common + (merged.Common / 8L));
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
                _commonKeys.Ask(all + (i * FeatureTemplates.Most), counts[i]);
            }

            for (var i = 0; i < counts.Length; i++)
            {
                (found[i], left[i]) = FindCommon(all + (i * FeatureTemplates.Most), counts[i], rows + (i * FeatureTemplates.Most));
            }

            for (var i = 0; i < counts.Length; i++)
            {
                left[i] = _otherKeys.Ask(all + (i * FeatureTemplates.Most), left[i]);
            }

            for (var i = 0; i < counts.Length; i++)
            {
                left[i] = FindOthers(all + (i * FeatureTemplates.Most), left[i]);
            }

            for (var i = 0; i < counts.Length; i++)
            {
                RowSums.Add(_weights.Pointer, Width, rows + (i * FeatureTemplates.Most), found[i], into + (i * Width));
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

            RowSums.Add(_weights.Pointer, rows, found, _lanes[tagger], into);
            var others = Select(all, FindOthers(all, _otherKeys.Ask(all, left)), tagger, rows);
            RowSums.Add(_weights.Pointer, rows, others, _lanes[tagger], into);
        }

        GC.KeepAlive(this);
    }

    // Rows of what every tagger knows; what is left moves up.
    private (int Found, int Left) FindCommon(uint* features, int count, int* rows)
    {
        var (found, left) = _commonKeys.Find(features, count, rows);
        for (var i = 0; i < found; i++)
        {
            var row = _weights.Pointer + ((nint)rows[i] * Width);
            Cache.Fetch(row);
            Cache.Fetch(row + Width - Line);
        }

        return (found, left);
    }

    // Turns features into references to short rows, and says how many there are.
    private int FindOthers(uint* features, int count)
    {
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var reference = _otherKeys.Find(features[i]);
            Cache.Fetch(_weights.Pointer + ((nint)(reference & BeginMask) * Lanes));
            features[found] = reference;
            found += Unsafe.BitCast<bool, byte>(reference != 0);
        }

        return found;
    }

    [SkipLocalsInit]
    private void AddOthers(uint* references, int count, short* sums)
    {
        var begins = stackalloc int[FeatureTemplates.Most];
        for (var tagger = 0; tagger < _lanes.Length; tagger++)
        {
            RowSums.Add(_weights.Pointer, begins, Select(references, count, tagger, begins), _lanes[tagger], sums);
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

    // Done at every start, before anything is compiled for speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private WideMemory<sbyte> Fill(WeightTable[] tables, MergedKeys merged)
    {
        var begins = Array.ConvertAll(tables, table => new int[table.Keys.Length]);
        var rows = new int[tables.Length];
        var next = (long)_commonKeys.Places * Width / Lanes;
        var keys = merged.Keys;
        var masks = merged.Masks;
        for (var i = 0; i < keys.Length; i++)
        {
            int mask = masks[i];
            var row = mask == _common ? _commonKeys.Put(keys[i]) : -1;
            var begin = row * (Width / Lanes);
            if (row < 0)
            {
                // No row stands across more lines of cache than it must.
                var lanes = _ahead[(tables.Length << 3) + mask];
                if (lanes <= LanesOfLine && (next % LanesOfLine) + lanes > LanesOfLine)
                {
                    next = (next + LanesOfLine - 1) / LanesOfLine * LanesOfLine;
                }

                begin = checked((int)next);
                next += lanes;
                _otherKeys.Put(keys[i], ((uint)mask << MaskShift) | (uint)begin);
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
            tables[tagger].WriteRows(begins[tagger], weights.Pointer);
        }

        return weights;
    }
}

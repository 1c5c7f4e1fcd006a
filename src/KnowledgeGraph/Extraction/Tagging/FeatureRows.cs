using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The weights of a tagger in memory, row by row: all that it says of a feature stands side by side in as few lines of cache
/// as hold it.</summary>
internal sealed unsafe class FeatureRows
{
    /// <summary>So many positions are looked up together at most.</summary>
    public const int Block = 8;

    private const int Line = 64;

    private readonly FeatureKeys _keys;
    private readonly WideMemory<sbyte> _weights;

    // Made at every start, before anything is compiled for speed.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public FeatureRows(WeightTable table)
    {
        Width = (table.Labels + Line - 1) / Line * Line;
        _keys = new FeatureKeys(table.Keys.Length);
        var places = new int[table.Keys.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = _keys.Put(table.Keys[i]);
        }

        _weights = new WideMemory<sbyte>(checked(_keys.Places * Width));
        table.WriteRows(places, Width, _weights.Pointer);
    }

    /// <summary>Weights of a row, and sums of a position.</summary>
    public int Width { get; }

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
        fixed (uint* all = features)
        fixed (short* into = sums)
        {
            // Step by step over all positions: memory asked for in one step is there in the next.
            for (var i = 0; i < counts.Length; i++)
            {
                found[i] = _keys.Ask(all + (i * FeatureTemplates.Most), counts[i]);
            }

            for (var i = 0; i < counts.Length; i++)
            {
                found[i] = Find(all + (i * FeatureTemplates.Most), found[i], rows + (i * FeatureTemplates.Most));
            }

            for (var i = 0; i < counts.Length; i++)
            {
                RowSums.Add(_weights.Pointer, Width, rows + (i * FeatureTemplates.Most), found[i], into + (i * Width));
            }
        }

        GC.KeepAlive(this);
    }

    private int Find(uint* features, int count, int* rows)
    {
        var found = _keys.Find(features, count, rows);
        for (var i = 0; i < found; i++)
        {
            var row = _weights.Pointer + ((nint)rows[i] * Width);
            for (var at = 0; at < Width; at += Line)
            {
                Cache.Fetch(row + at);
            }
        }

        return found;
    }
}

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Finds the rows of a feature in several tables of weights by one look-up.</summary>
internal sealed class FeatureIndex
{
    private readonly WideMemory<Slot> _slots;

    // A bit for every beginning of a key that occurs: small enough to stay in the cache, it turns most absent features away.
    private readonly ulong[] _present;
    private readonly int _shift;
    private readonly int _presentShift;

    /// <param name="tables">The tables, three at most.</param>
    public FeatureIndex(IReadOnlyList<WeightTable> tables)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tables.Count, 3);
        Tables = [.. tables];
        var bits = 5;
        while ((1L << bits) < tables.Sum(table => (long)table.Keys.Length))
        {
            bits++;
        }

        _shift = 32 - bits;
        _slots = new WideMemory<Slot>(1 << bits);
        _presentShift = 32 - (bits + 1);
        _present = new ulong[1 << (bits + 1 - 6)];
        for (var number = 0; number < tables.Count; number++)
        {
            var table = tables[number];
            for (var row = 0; row < table.Keys.Length; row++)
            {
                Add(table.Keys[row], number, (row * table.Stride) + 1);
            }
        }
    }

    /// <summary>The tables.</summary>
    public WeightTable[] Tables { get; }

    /// <summary>Finds where the rows of some features begin in each table.</summary>
    /// <param name="features">The hashes of the features.</param>
    /// <param name="first">Takes the beginnings in the first table.</param>
    /// <param name="second">Takes those in the second.</param>
    /// <param name="third">Takes those in the third.</param>
    /// <returns>How many there are in each.</returns>
    public (int First, int Second, int Third) Find(ReadOnlySpan<uint> features, Span<int> first, Span<int> second, Span<int> third)
    {
        var slots = _slots.Span;
        var mask = (uint)(slots.Length - 1);
        var present = _present;
        Span<uint> known = stackalloc uint[FeatureTemplates.Most];
        var count = 0;
        foreach (var feature in features)
        {
            var bit = feature >> _presentShift;
            if ((present[bit >> 6] >> (int)(bit & 63) & 1) != 0)
            {
                known[count++] = feature;
                Cache.Fetch(ref slots[(int)(feature >> _shift)]);
            }
        }

        int a = 0, b = 0, c = 0;
        foreach (var feature in known[..count])
        {
            var at = feature >> _shift;
            while (slots[(int)at].Key != feature && slots[(int)at].Key != 0)
            {
                at = (at + 1) & mask;
            }

            ref var slot = ref slots[(int)at];
            if (slot.First != 0)
            {
                first[a++] = slot.First - 1;
                Tables[0].Fetch(slot.First - 1);
            }

            if (slot.Second != 0)
            {
                second[b++] = slot.Second - 1;
                Tables[1].Fetch(slot.Second - 1);
            }

            if (slot.Third != 0)
            {
                third[c++] = slot.Third - 1;
                Tables[2].Fetch(slot.Third - 1);
            }
        }

        GC.KeepAlive(_slots);
        return (a, b, c);
    }

    private void Add(uint key, int table, int begin)
    {
        var bit = key >> _presentShift;
        _present[bit >> 6] |= 1ul << (int)(bit & 63);
        var at = key >> _shift;
        var slots = _slots.Span;
        while (slots[(int)at].Key != key && slots[(int)at].Key != 0)
        {
            at = (at + 1) & (uint)(slots.Length - 1);
        }

        ref var slot = ref slots[(int)at];
        slot.Key = key;
        switch (table)
        {
            case 0: slot.First = begin; break;
            case 1: slot.Second = begin; break;
            default: slot.Third = begin; break;
        }
    }

    // Beginnings are one higher than they are, so that 0 is none; one line of cache holds four slots.
    private struct Slot
    {
        public uint Key;
        public int First;
        public int Second;
        public int Third;
    }
}

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The keys of several tables of weights, each ascending, as one ascending sequence.</summary>
internal sealed class MergedKeys
{
    private readonly IReadOnlyList<WeightTable> _tables;

    public MergedKeys(IReadOnlyList<WeightTable> tables)
    {
        _tables = tables;
        var all = (1 << tables.Count) - 1;
        foreach (var (_, mask, _) in All())
        {
            Common += mask == all ? 1 : 0;
            Others += mask == all ? 0 : 1;
        }
    }

    /// <summary>How many keys are in every table.</summary>
    public int Common { get; }

    /// <summary>How many are in some only.</summary>
    public int Others { get; }

    /// <summary>Every key with a bit for each table that has it, and its rows in the tables; the array is the same for all.</summary>
    public IEnumerable<(uint Key, int Mask, int[] Rows)> All()
    {
        var rows = new int[_tables.Count];
        var next = new int[_tables.Count];
        while (true)
        {
            var key = ulong.MaxValue;
            for (var i = 0; i < next.Length; i++)
            {
                var keys = _tables[i].Keys;
                key = next[i] < keys.Length ? Math.Min(key, keys[next[i]]) : key;
            }

            if (key == ulong.MaxValue)
            {
                yield break;
            }

            var mask = 0;
            for (var i = 0; i < next.Length; i++)
            {
                var keys = _tables[i].Keys;
                if (next[i] < keys.Length && keys[next[i]] == key)
                {
                    mask |= 1 << i;
                    rows[i] = next[i]++;
                }
            }

            yield return ((uint)key, mask, rows);
        }
    }
}

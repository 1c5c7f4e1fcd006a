namespace KnowledgeGraph.Storage.Memory;

/// <summary>For each key the numbers that belong to it, in one array (compressed sparse rows).</summary>
internal sealed class Adjacency
{
    private readonly int[] _starts;
    private readonly int[] _items;

    private Adjacency(int[] starts, int[] items)
    {
        _starts = starts;
        _items = items;
    }

    /// <summary>What belongs to a key, in the order it was given.</summary>
    public ReadOnlySpan<int> this[int key] => _items.AsSpan(_starts[key], _starts[key + 1] - _starts[key]);

    /// <summary>Sorts items to their keys.</summary>
    /// <param name="keys">How many keys there are.</param>
    /// <param name="items">The items, in the order each row is to have.</param>
    /// <param name="keyOf">The key of each item.</param>
    public static Adjacency Of(int keys, ReadOnlySpan<int> items, int[] keyOf)
    {
        var starts = new int[keys + 1];
        foreach (var item in items)
        {
            starts[keyOf[item] + 1]++;
        }

        for (var key = 0; key < keys; key++)
        {
            starts[key + 1] += starts[key];
        }

        var next = starts.AsSpan(0, keys).ToArray();
        var sorted = new int[items.Length];
        foreach (var item in items)
        {
            sorted[next[keyOf[item]]++] = item;
        }

        return new Adjacency(starts, sorted);
    }

    /// <summary>Puts ready rows behind each other.</summary>
    public static Adjacency Of(IReadOnlyList<IReadOnlyCollection<int>> rows)
    {
        var starts = new int[rows.Count + 1];
        for (var key = 0; key < rows.Count; key++)
        {
            starts[key + 1] = starts[key] + rows[key].Count;
        }

        var items = new int[starts[^1]];
        for (var key = 0; key < rows.Count; key++)
        {
            var at = starts[key];
            foreach (var item in rows[key])
            {
                items[at++] = item;
            }
        }

        return new Adjacency(starts, items);
    }
}

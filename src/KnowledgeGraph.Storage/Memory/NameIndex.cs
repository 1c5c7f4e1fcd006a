using KnowledgeGraph.Graph.Search;

namespace KnowledgeGraph.Storage.Memory;

/// <summary>All names of all entities in their search form, with the names that hold each gram.</summary>
internal sealed class NameIndex
{
    private readonly Entry[] _entries;
    private readonly int[] _starts;
    private readonly Dictionary<ulong, int[]> _holders;

    public NameIndex(GraphTables tables)
    {
        var entries = new List<Entry>(tables.Entities.Count);
        var holders = new Dictionary<ulong, List<int>>();
        _starts = new int[tables.Entities.Count + 1];
        for (var number = 0; number < tables.Entities.Count; number++)
        {
            var entity = tables.Entities[number];
            foreach (var name in entity.Aliases.Prepend(entity.Name))
            {
                var searchName = SearchName.Of(name);
                var grams = NameGrams.Of(searchName);
                foreach (var gram in grams)
                {
                    if (!holders.TryGetValue(gram, out var list))
                    {
                        holders.Add(gram, list = []);
                    }

                    list.Add(entries.Count);
                }

                entries.Add(new Entry(number, name, searchName, grams.Length));
            }

            _starts[number + 1] = entries.Count;
        }

        _entries = [.. entries];
        _holders = holders.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    /// <summary>Whether a name of the entity contains this search form.</summary>
    public bool AnyContains(int entity, string searchName)
    {
        foreach (var entry in _entries.AsSpan(_starts[entity], _starts[entity + 1] - _starts[entity]))
        {
            if (entry.SearchName.Contains(searchName, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The entities that fit, each with its best name (of equally good ones the first) and its score.</summary>
    public IEnumerable<(int Entity, string Name, double Score)> Find(NameQuery query)
    {
        var shared = new Dictionary<int, int>();
        foreach (var gram in query.Grams)
        {
            foreach (var entry in _holders.GetValueOrDefault(gram, []))
            {
                shared[entry] = shared.GetValueOrDefault(entry) + 1;
            }
        }

        var best = new Dictionary<int, (int Entry, double Score)>();
        foreach (var (number, count) in shared)
        {
            var entry = _entries[number];
            var score = query.Score(entry.SearchName, entry.Grams, count);
            if (score > 0
                && (!best.TryGetValue(entry.Entity, out var known) || score > known.Score || (score == known.Score && number < known.Entry)))
            {
                best[entry.Entity] = (number, score);
            }
        }

        return best.Select(pair => (pair.Key, _entries[pair.Value.Entry].Name, pair.Value.Score));
    }

    private readonly record struct Entry(int Entity, string Name, string SearchName, int Grams);
}

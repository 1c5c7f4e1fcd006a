using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Memory;

/// <summary>Where everything lies: LOCATED_IN followed over any number of steps. What texts say may run in circles;
/// each place is then within each other.</summary>
internal sealed class Locations
{
    private readonly GraphTables _tables;
    private readonly Adjacency _above;
    private readonly Adjacency _zones;
    private readonly Adjacency _places;
    private readonly bool?[] _outermost;

    public Locations(GraphTables tables)
    {
        _tables = tables;
        _outermost = new bool?[tables.Entities.Count];
        var above = new int[tables.Entities.Count][];
        var reachedFrom = new int[above.Length];
        Array.Fill(reachedFrom, -1);
        for (var entity = 0; entity < above.Length; entity++)
        {
            above[entity] = Climb(entity, reachedFrom);
        }

        _above = Adjacency.Of(above);
        _places = Adjacency.Of([.. above.Select(row => row.Where(at => tables.Entities[at].Type == EntityType.Place).ToArray())]);
        _zones = Adjacency.Of([.. Enumerable.Range(0, above.Length).Select(OutermostZones)]);
    }

    /// <summary>Everything an entity lies in, by number; itself only where locations run in a circle.</summary>
    public ReadOnlySpan<int> Above(int entity) => _above[entity];

    /// <summary>The outermost zones an entity lies in; a zone in no other is its own.</summary>
    public ReadOnlySpan<int> Zones(int entity) => _zones[entity];

    /// <summary>The places an entity lies in.</summary>
    public ReadOnlySpan<int> Places(int entity) => _places[entity];

    /// <summary>Whether an entity lies in one of these.</summary>
    public bool LiesIn(int entity, HashSet<int> areas)
    {
        foreach (var area in Above(entity))
        {
            if (areas.Contains(area))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True: both have zones and share none; false: they share one; null: a zone is not known.</summary>
    public bool? Crosses(int one, int other)
    {
        var ones = Zones(one);
        var others = Zones(other);
        if (ones.IsEmpty || others.IsEmpty)
        {
            return null;
        }

        return !ones.ContainsAny(others);
    }

    // Where texts send things in circles, very much lies above very much: what was reached is noted in one table for all.
    private int[] Climb(int entity, int[] reachedFrom)
    {
        var reached = new List<int>();
        var open = new Stack<int>();
        open.Push(entity);
        while (open.TryPop(out var at))
        {
            foreach (var relation in _tables.Outgoing[at])
            {
                var area = _tables.Target[relation];
                if (_tables.Relations[relation].Type == RelationType.LocatedIn && reachedFrom[area] != entity)
                {
                    reachedFrom[area] = entity;
                    reached.Add(area);
                    open.Push(area);
                }
            }
        }

        reached.Sort();
        return [.. reached];
    }

    // Outermost is a zone whose every enclosing zone lies within it in turn: none, as a rule.
    private int[] OutermostZones(int entity)
    {
        var zones = new SortedSet<int>();
        if (_tables.Entities[entity].Type == EntityType.Zone && Outermost(entity))
        {
            zones.Add(entity);
        }

        foreach (var area in Above(entity))
        {
            if (_tables.Entities[area].Type == EntityType.Zone && Outermost(area))
            {
                zones.Add(area);
            }
        }

        return [.. zones];
    }

    private bool Outermost(int zone) => _outermost[zone] ??= LiesInNoOther(zone);

    private bool LiesInNoOther(int zone)
    {
        foreach (var area in Above(zone))
        {
            if (_tables.Entities[area].Type == EntityType.Zone && !Above(area).Contains(zone))
            {
                return false;
            }
        }

        return true;
    }
}

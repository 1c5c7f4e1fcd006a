namespace KnowledgeGraph.Storage.Memory;

/// <summary>Walks over the relations of the graph, either way along each.</summary>
internal sealed class Walks(GraphTables tables)
{
    /// <summary>What lies around some entities, breadth first.</summary>
    public Neighbourhood Around(IEnumerable<int> centre, int depth, RelationTest test, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var reached = new HashSet<int>();
        var nearest = new List<int>();
        var truncated = false;
        var ring = centre.Distinct().ToList();
        for (var step = 0; ring.Count > 0; step++)
        {
            truncated |= ring.Count > limit - nearest.Count;
            var kept = ring.Take(limit - nearest.Count).ToList();
            nearest.AddRange(kept);
            reached.UnionWith(kept);
            if (truncated || step == depth)
            {
                break;
            }

            var next = new SortedSet<int>();
            foreach (var entity in kept)
            {
                foreach (var (relation, other) in Steps(entity))
                {
                    if (!reached.Contains(other) && test.PassesTo(relation, other))
                    {
                        next.Add(other);
                    }
                }
            }

            ring = [.. next];
        }

        return new Neighbourhood(
            [.. nearest.Select(entity => tables.Entities[entity])],
            [.. Among(reached, test).Select(relation => tables.Relations[relation])],
            truncated);
    }

    /// <summary>The shortest paths between two entities: by the ids of the entities on them, then by those of the relations.</summary>
    public IReadOnlyList<GraphPath> Between(int from, int to, int maxLength, RelationTest test, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var paths = new List<GraphPath>();
        if (Distances(from, to, maxLength, test) is { } distances)
        {
            Extend([from], to, distances, test, limit, paths);
        }

        return paths;
    }

    // How far each entity is from the goal, of those no farther than the start; null where the start is not reached.
    private Dictionary<int, int>? Distances(int from, int to, int maxLength, RelationTest test)
    {
        var distances = new Dictionary<int, int> { [to] = 0 };
        var ring = new List<int> { to };
        for (var distance = 1; distance <= maxLength && ring.Count > 0 && !distances.ContainsKey(from); distance++)
        {
            var next = new List<int>();
            foreach (var entity in ring)
            {
                foreach (var (relation, other) in Steps(entity))
                {
                    if (!distances.ContainsKey(other) && (other == from || test.AllowsOther(other)) && test.PassesBut(relation))
                    {
                        distances.Add(other, distance);
                        next.Add(other);
                    }
                }
            }

            ring = next;
        }

        return distances.ContainsKey(from) ? distances : null;
    }

    private void Extend(List<int> way, int to, Dictionary<int, int> distances, RelationTest test, int limit, List<GraphPath> paths)
    {
        if (way[^1] == to)
        {
            Connect(way, [], test, limit, paths);
            return;
        }

        var left = distances[way[^1]] - 1;
        var next = new SortedSet<int>();
        foreach (var (relation, other) in Steps(way[^1]))
        {
            if (distances.TryGetValue(other, out var distance) && distance == left && test.PassesBut(relation))
            {
                next.Add(other);
            }
        }

        foreach (var entity in next)
        {
            if (paths.Count >= limit)
            {
                return;
            }

            way.Add(entity);
            Extend(way, to, distances, test, limit, paths);
            way.RemoveAt(way.Count - 1);
        }
    }

    // Two entities may be joined by several relations: each choice is a path of its own.
    private void Connect(List<int> way, List<int> relations, RelationTest test, int limit, List<GraphPath> paths)
    {
        if (paths.Count >= limit)
        {
            return;
        }

        if (relations.Count == way.Count - 1)
        {
            paths.Add(new GraphPath(
                [.. way.Select(entity => tables.Entities[entity])], [.. relations.Select(relation => tables.Relations[relation])]));
            return;
        }

        var choices = new SortedSet<int>();
        foreach (var (relation, other) in Steps(way[relations.Count]))
        {
            if (other == way[relations.Count + 1] && test.PassesBut(relation))
            {
                choices.Add(relation);
            }
        }

        foreach (var relation in choices)
        {
            relations.Add(relation);
            Connect(way, relations, test, limit, paths);
            relations.RemoveAt(relations.Count - 1);
        }
    }

    private SortedSet<int> Among(HashSet<int> entities, RelationTest test)
    {
        var among = new SortedSet<int>();
        foreach (var entity in entities)
        {
            foreach (var relation in tables.Outgoing[entity])
            {
                if (entities.Contains(tables.Target[relation]) && test.Passes(relation))
                {
                    among.Add(relation);
                }
            }
        }

        return among;
    }

    private IEnumerable<(int Relation, int Other)> Steps(int entity)
    {
        for (var n = 0; n < tables.Outgoing[entity].Length; n++)
        {
            var relation = tables.Outgoing[entity][n];
            yield return (relation, tables.Target[relation]);
        }

        for (var n = 0; n < tables.Incoming[entity].Length; n++)
        {
            var relation = tables.Incoming[entity][n];
            yield return (relation, tables.Source[relation]);
        }
    }
}

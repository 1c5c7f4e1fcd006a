using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Memory;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Walks over relations on the server, a ring of entities a statement.</summary>
internal sealed class WalkReader(Knowledge knowledge, EntityReader entities, RelationReader relations)
{
    /// <summary>What lies around some entities.</summary>
    public async Task<Neighbourhood> AroundAsync(
        IReadOnlyList<string> ids, int depth, RelationFilter filter, int limit, CancellationToken cancellation)
    {
        var resolved = await relations.ResolveAsync(filter, cancellation).ConfigureAwait(false);
        var centre = (await entities.OwnAsync(ids, cancellation).ConfigureAwait(false))!;
        var part = new GraphPart();
        foreach (var id in centre)
        {
            part.Add(id, knowledge.TypeOf(id));
        }

        var expanded = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; ; step++)
        {
            var reached = await AroundAsync(part, centre, step, resolved, limit, cancellation).ConfigureAwait(false);
            var ring = reached.Entities.Select(entity => entity.Id).Where(expanded.Add).ToList();
            await relations.ExtendAsync(part, ring, Direction.Both, resolved, cancellation).ConfigureAwait(false);
            await relations.CompleteAsync(part, resolved, cancellation).ConfigureAwait(false);
            if (reached.Truncated || step == depth || ring.Count == 0)
            {
                break;
            }
        }

        var answer = await AroundAsync(part, centre, depth, resolved, limit, cancellation).ConfigureAwait(false);
        return answer with
        {
            Entities = await WholeAsync(answer.Entities, cancellation).ConfigureAwait(false),
            Relations = await relations.WholeAsync(answer.Relations, cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>The shortest paths between two entities.</summary>
    public async Task<IReadOnlyList<GraphPath>> BetweenAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation)
    {
        var resolved = await relations.ResolveAsync(filter, cancellation).ConfigureAwait(false);
        if (await entities.OwnAsync([from, to], cancellation).ConfigureAwait(false) is not [var start, var end])
        {
            return [];
        }

        var part = new GraphPart();
        part.Add(start, knowledge.TypeOf(start));
        part.Add(end, knowledge.TypeOf(end));
        var expanded = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<string> ring = [end];
        IReadOnlyList<GraphPath> paths = [];
        for (var length = 0; length <= maxLength; length++)
        {
            paths = await part.ToGraph().PathsAsync(start, end, length, resolved, limit, cancellation).ConfigureAwait(false);
            if (paths.Count > 0)
            {
                break;
            }

            expanded.UnionWith(ring);
            await relations.ExtendAsync(part, ring, Direction.Both, resolved, cancellation).ConfigureAwait(false);
            await relations.CompleteAsync(part, resolved, cancellation).ConfigureAwait(false);
            ring = [.. part.Entities.Where(id => !expanded.Contains(id))];
        }

        var stops = await WholeAsync([.. paths.SelectMany(path => path.Entities).DistinctBy(entity => entity.Id)], cancellation).ConfigureAwait(false);
        var steps = await relations.WholeAsync([.. paths.SelectMany(path => path.Relations).DistinctBy(relation => relation.Id)], cancellation).ConfigureAwait(false);
        var entityOf = stops.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        var relationOf = steps.ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        return [.. paths.Select(path => new GraphPath(
            [.. path.Entities.Select(entity => entityOf[entity.Id])],
            [.. path.Relations.Select(relation => relationOf[relation.Id])]))];
    }

    private static Task<Neighbourhood> AroundAsync(
        GraphPart part, IReadOnlyList<string> centre, int depth, RelationFilter filter, int limit, CancellationToken cancellation)
    {
        MemoryGraph graph = part.ToGraph();
        return graph.NeighbourhoodAsync(centre, depth, filter, limit, cancellation);
    }

    private async Task<IReadOnlyList<Entity>> WholeAsync(IReadOnlyList<Entity> found, CancellationToken cancellation)
    {
        var whole = await entities.EntitiesAsync([.. found.Select(entity => entity.Id)], cancellation).ConfigureAwait(false);
        return [.. whole.Select((entity, n) => entity ?? found[n])];
    }
}

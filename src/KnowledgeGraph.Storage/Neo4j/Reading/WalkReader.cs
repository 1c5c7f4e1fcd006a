using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Memory;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Walks over relations on the server, a ring of entities a statement.</summary>
internal sealed class WalkReader(Knowledge knowledge, EntityReader entities, RelationReader relations, Interest interest)
{
    /// <summary>Two rings of together no more entities are fetched by one statement.</summary>
    private const int SmallRings = 200;

    /// <summary>What lies around some entities.</summary>
    public async Task<Neighbourhood> AroundAsync(
        IReadOnlyList<string> ids, int depth, RelationFilter filter, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(depth);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var resolved = await relations.ResolveAsync(filter, cancellation).ConfigureAwait(false);
        var part = new GraphPart();
        await ExtendAsync(part, ids, resolved, cancellation).ConfigureAwait(false);
        var centre = ids.Select(knowledge.Own).OfType<string>().ToList();
        var expanded = centre.ToHashSet(StringComparer.Ordinal);
        for (var step = 1; step <= depth; step++)
        {
            var reached = await part.ToGraph().NeighbourhoodAsync(centre, step, resolved, limit, cancellation).ConfigureAwait(false);
            var ring = reached.Entities.Select(entity => entity.Id).Where(expanded.Add).ToList();
            await ExtendAsync(part, ring, resolved, cancellation).ConfigureAwait(false);
            if (reached.Truncated || ring.Count == 0)
            {
                break;
            }
        }

        var answer = await part.ToGraph().NeighbourhoodAsync(centre, depth, resolved, limit, cancellation).ConfigureAwait(false);
        return answer with
        {
            Entities = await WholeAsync(answer.Entities, cancellation).ConfigureAwait(false),
            Relations = await WholeAsync(answer.Relations, cancellation).ConfigureAwait(false),
        };
    }

    /// <summary>The shortest paths between two entities, looked for from both ends at once: all that is within half of their
    /// length of either end is far less than what is within their length of one.</summary>
    public async Task<IReadOnlyList<GraphPath>> BetweenAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxLength);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var resolved = await relations.ResolveAsync(filter, cancellation).ConfigureAwait(false);
        var part = new GraphPart();
        await ExtendAsync(part, [from, to], resolved, cancellation).ConfigureAwait(false);
        if (knowledge.Own(from) is not { } start || knowledge.Own(to) is not { } end)
        {
            return [];
        }

        // Of a path no longer than both have gone together, each relation has an end that one of them has passed.
        var (near, far) = (new Front(start), new Front(end));
        IReadOnlyList<GraphPath> paths;
        for (; ;)
        {
            var graph = part.ToGraph();
            var together = Math.Min(near.Steps + far.Steps, maxLength);
            paths = await graph.PathsAsync(start, end, together, resolved, limit, cancellation).ConfigureAwait(false);
            if (paths.Count > 0 || together == maxLength || limit == 0)
            {
                break;
            }

            await near.LookAsync(graph, resolved, cancellation).ConfigureAwait(false);
            await far.LookAsync(graph, resolved, cancellation).ConfigureAwait(false);
            if (near.Ring.Count == 0 || far.Ring.Count == 0)
            {
                break;
            }

            var fewer = near.Ring.Count <= far.Ring.Count ? near : far;
            Front[] going = near.Ring.Count + far.Ring.Count <= SmallRings && together + 1 < maxLength ? [near, far] : [fewer];
            await ExtendAsync(part, going.SelectMany(front => front.Ring), resolved, cancellation).ConfigureAwait(false);
            Array.ForEach(going, front => front.Go());
        }

        var stops = await WholeAsync([.. paths.SelectMany(path => path.Entities).DistinctBy(entity => entity.Id)], cancellation).ConfigureAwait(false);
        var steps = await WholeAsync([.. paths.SelectMany(path => path.Relations).DistinctBy(relation => relation.Id)], cancellation).ConfigureAwait(false);
        var entityOf = stops.ToDictionary(entity => entity.Id, StringComparer.Ordinal);
        var relationOf = steps.ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        return [.. paths.Select(path => new GraphPath(
            [.. path.Entities.Select(entity => entityOf[entity.Id])],
            [.. path.Relations.Select(relation => relationOf[relation.Id])]))];
    }

    private async Task ExtendAsync(GraphPart part, IEnumerable<string> ring, RelationFilter filter, CancellationToken cancellation)
    {
        await relations.ExtendAsync(part, ring, Direction.Both, filter, cancellation).ConfigureAwait(false);
        await relations.CompleteAsync(part, filter, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Relation>> WholeAsync(IReadOnlyList<Relation> found, CancellationToken cancellation) =>
        interest.Evidence ? await relations.WholeAsync(found, cancellation).ConfigureAwait(false) : found;

    private async Task<IReadOnlyList<Entity>> WholeAsync(IReadOnlyList<Entity> found, CancellationToken cancellation)
    {
        var whole = await entities.EntitiesAsync([.. found.Select(entity => entity.Id)], cancellation).ConfigureAwait(false);
        return [.. whole.Select((entity, n) => entity ?? found[n])];
    }

    /// <summary>How far a search has gone from one end.</summary>
    private sealed class Front(string end)
    {
        private readonly HashSet<string> _passed = new([end], StringComparer.Ordinal);

        /// <summary>The relations of all entities within fewer steps were fetched; the end's own are to begin with.</summary>
        public int Steps { get; private set; } = 1;

        /// <summary>What is exactly so many steps away.</summary>
        public IReadOnlyList<string> Ring { get; private set; } = [];

        public async Task LookAsync(MemoryGraph graph, RelationFilter filter, CancellationToken cancellation)
        {
            var around = await graph.NeighbourhoodAsync([end], Steps, filter, int.MaxValue, cancellation).ConfigureAwait(false);
            Ring = [.. around.Entities.Select(entity => entity.Id).Where(id => !_passed.Contains(id))];
        }

        public void Go()
        {
            _passed.UnionWith(Ring);
            Steps++;
        }
    }
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads relations with their evidence, and where things lie.</summary>
internal sealed class RelationReader(Neo4jSession session, EntityReader entities)
{
    private static readonly CypherFile ById = CypherFile.Load("read/relations");
    private static readonly CypherFile Around = CypherFile.Load("read/relations-around");
    private static readonly CypherFile OfTypes = CypherFile.Load("read/relations-of-types");
    private static readonly CypherFile LocationsOf = CypherFile.Load("read/locations");
    private static readonly CypherFile EvidenceOf = CypherFile.Load("read/evidence");

    /// <summary>The relations with these ids, in that order; null where there is none.</summary>
    public async Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await session.ReadAsync(ById, cancellation, ("ids", ids.Distinct(StringComparer.Ordinal))).ConfigureAwait(false);
        var whole = await WholeAsync([.. rows.Select(GraphPart.RelationOf)], cancellation).ConfigureAwait(false);
        var found = whole.ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    /// <summary>For each entity a page of its relations.</summary>
    public async Task<IReadOnlyList<Page<Relation>>> OfAsync(
        IReadOnlyList<string> ids, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        EntityReader.Check(page);
        var (own, resolved) = await ResolveAsync(ids, filter, cancellation).ConfigureAwait(false);
        var part = GraphPart.Of(own.Values);

        await ExtendAsync(part, own.Values.Select(entity => entity.Id), resolved, cancellation).ConfigureAwait(false);
        await CompleteAsync(part, resolved, cancellation).ConfigureAwait(false);
        var pages = await part.ToGraph().RelationsOfAsync(
            [.. ids.Select(id => own.TryGetValue(id, out var entity) ? entity.Id : id)], direction, resolved, page, cancellation).ConfigureAwait(false);
        var whole = (await WholeAsync([.. pages.SelectMany(each => each.Items).DistinctBy(relation => relation.Id)], cancellation).ConfigureAwait(false))
            .ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        return [.. pages.Select(each => each with { Items = [.. each.Items.Select(relation => whole[relation.Id])] })];
    }

    /// <summary>A page of the relations that pass the filter.</summary>
    public async Task<Page<Relation>> FindAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        EntityReader.Check(page);
        var (_, resolved) = await ResolveAsync([], filter, cancellation).ConfigureAwait(false);
        var part = new GraphPart();
        part.Add(await session.ReadAsync(
            OfTypes,
            cancellation,
            ("types", Names(resolved.Types)),
            ("confidence", resolved.MinConfidence),
            ("article", resolved.Article)).ConfigureAwait(false));
        var listed = part.Relations.Select(relation => relation.Id).ToHashSet(StringComparer.Ordinal);
        await CompleteAsync(part, resolved, cancellation).ConfigureAwait(false);

        // Locations were added to know what lies where: those that are not asked for must not be in the list.
        var found = await part.ToGraph().FindRelationsAsync(resolved, page, cancellation).ConfigureAwait(false);
        if (listed.Count < part.Relations.Count && (resolved.Types is null || resolved.Types.Contains(RelationType.LocatedIn)))
        {
            found = await OnlyAsync(part, listed, resolved, page, cancellation).ConfigureAwait(false);
        }

        return found with { Items = await WholeAsync(found.Items, cancellation).ConfigureAwait(false) };
    }

    /// <summary>All relations, their evidence read piece by piece.</summary>
    public async Task<IReadOnlyList<Relation>> AllAsync(int pieceSize, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(
            OfTypes, cancellation, ("types", null), ("confidence", 0.0), ("article", null)).ConfigureAwait(false);
        var all = new List<Relation>(rows.Count);
        foreach (var piece in rows.Select(GraphPart.RelationOf).Chunk(pieceSize))
        {
            all.AddRange(await WholeAsync(piece, cancellation).ConfigureAwait(false));
        }

        return all;
    }

    /// <summary>Every location on the way up from these entities, and the entities themselves.</summary>
    public async Task<GraphPart> LocationsAsync(
        IEnumerable<(string Id, EntityType Type)> from, CancellationToken cancellation)
    {
        var part = GraphPart.Of(from);

        await AddLocationsAsync(part, cancellation).ConfigureAwait(false);
        return part;
    }

    /// <summary>Adds the relations of some entities that can pass a filter.</summary>
    public async Task ExtendAsync(GraphPart part, IEnumerable<string> from, RelationFilter filter, CancellationToken cancellation)
    {
        var ids = from.Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > 0)
        {
            part.Add(await session.ReadAsync(
                Around, cancellation, ("ids", ids), ("types", Names(filter.Types)), ("confidence", filter.MinConfidence)).ConfigureAwait(false));
        }
    }

    /// <summary>Adds what a filter looks at beyond the relations themselves: where their ends lie, and their evidence.</summary>
    public async Task CompleteAsync(GraphPart part, RelationFilter filter, CancellationToken cancellation)
    {
        if (filter.Article is not null || filter.TitleContains is not null)
        {
            part.Put(await WholeAsync(part.Relations, cancellation).ConfigureAwait(false));
        }

        if (filter.Zones is not null || filter.Places is not null || filter.CrossZone is not null)
        {
            await AddLocationsAsync(part, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Own ids in place of alias ids, of the entities asked for and in the filter.</summary>
    public async Task<(IReadOnlyDictionary<string, (string Id, EntityType Type)> Own, RelationFilter Filter)> ResolveAsync(
        IReadOnlyList<string> ids, RelationFilter filter, CancellationToken cancellation)
    {
        var own = await entities.TypesAsync(ids.Concat(filter.Zones ?? []).Concat(filter.Places ?? []), cancellation).ConfigureAwait(false);
        IReadOnlyList<string>? Own(IReadOnlyList<string>? asked) =>
            asked is null ? null : [.. asked.Where(own.ContainsKey).Select(id => own[id].Id)];
        return (
            ids.Distinct(StringComparer.Ordinal).Where(own.ContainsKey).ToDictionary(id => id, id => own[id], StringComparer.Ordinal),
            filter with { Zones = Own(filter.Zones), Places = Own(filter.Places) });
    }

    /// <summary>The relations with their evidence.</summary>
    public async Task<IReadOnlyList<Relation>> WholeAsync(IReadOnlyCollection<Relation> relations, CancellationToken cancellation)
    {
        if (relations.Count == 0)
        {
            return [];
        }

        var rows = await session.ReadAsync(EvidenceOf, cancellation, ("ids", relations.Select(relation => relation.Id))).ConfigureAwait(false);
        var evidence = rows.ToLookup(row => row.Text("relation"), StringComparer.Ordinal);
        return [.. relations.Select(relation =>
        {
            var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
            var pieces = new List<Evidence>();
            foreach (var row in evidence[relation.Id])
            {
                hashes[row.Text("article")] = row.Text("hash");
                pieces.Add(row.Map("properties").Evidence(row.Text("article")));
            }

            return pieces.Count == 0
                ? relation
                : RollUp.Relation(relation.Type, relation.Source, relation.Target, pieces, article => hashes[article]);
        })];
    }

    private static IEnumerable<string>? Names(IReadOnlyList<RelationType>? types) =>
        types?.Select(type => RelationSchema.Of(type).Name);

    private async Task AddLocationsAsync(GraphPart part, CancellationToken cancellation)
    {
        if (part.Entities.Count > 0)
        {
            part.Add(await session.ReadAsync(LocationsOf, cancellation, ("ids", part.Entities)).ConfigureAwait(false));
        }
    }

    private static async Task<Page<Relation>> OnlyAsync(
        GraphPart part, HashSet<string> listed, RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var all = await part.ToGraph().FindRelationsAsync(filter, PageRequest.All, cancellation).ConfigureAwait(false);
        var found = all.Items.Where(relation => listed.Contains(relation.Id)).ToList();
        return Storage.Reading.Paging.Cut(
            Storage.Reading.ListKind.Relations, found.Count, n => Storage.Reading.ListOrder.Of(found[n]), n => found[n], page);
    }
}

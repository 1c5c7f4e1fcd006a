using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads relations with their evidence, and where things lie.</summary>
internal sealed class RelationReader(Neo4jSession session, Knowledge knowledge, EntityReader entities, Interest interest)
{
    private const int FewEntities = 500;

    private static readonly CypherFile ById = CypherFile.Load("read/relations");
    private static readonly CypherFile PageOf = CypherFile.Load("read/relation-page");
    private static readonly CypherFile OfTypes = CypherFile.Load("read/relations-of-types");
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
        await BringEndsAsync(whole, cancellation).ConfigureAwait(false);
        var found = whole.ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    /// <summary>For each entity a page of its relations.</summary>
    public async Task<IReadOnlyList<Page<Relation>>> OfAsync(
        IReadOnlyList<string> ids, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        EntityReader.Check(page);
        var part = new GraphPart();
        await ExtendAsync(part, ids, direction, filter, cancellation).ConfigureAwait(false);
        var resolved = await ResolveAsync(filter, cancellation).ConfigureAwait(false);
        await CompleteAsync(part, resolved, cancellation).ConfigureAwait(false);
        var pages = await part.ToGraph().RelationsOfAsync(
            [.. ids.Select(id => knowledge.Own(id) ?? id)], direction, resolved, page, cancellation).ConfigureAwait(false);
        if (!interest.Evidence)
        {
            return pages;
        }

        var whole = (await WholeAsync([.. pages.SelectMany(each => each.Items).DistinctBy(relation => relation.Id)], cancellation).ConfigureAwait(false))
            .ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        return [.. pages.Select(each => each with { Items = [.. each.Items.Select(relation => whole[relation.Id])] })];
    }

    /// <summary>A page of the relations that pass the filter.</summary>
    public async Task<Page<Relation>> FindAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        EntityReader.Check(page);
        var found = LooksAtAreas(filter) || filter.TitleContains is not null
            ? await FindInPartAsync(filter, page, cancellation).ConfigureAwait(false)
            : await FindOnServerAsync(filter, page, cancellation).ConfigureAwait(false);
        await BringEndsAsync(found.Items, cancellation).ConfigureAwait(false);
        return interest.Evidence ? found with { Items = await WholeAsync(found.Items, cancellation).ConfigureAwait(false) } : found;
    }

    /// <summary>All relations, their evidence read piece by piece.</summary>
    public async Task<IReadOnlyList<Relation>> AllAsync(int pieceSize, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(
            OfTypes, cancellation, ("types", null), ("confidence", 0.0), ("article", null), ("areas", null), ("evidence", false)).ConfigureAwait(false);
        var all = new List<Relation>(rows.Count);
        foreach (var piece in rows.Select(GraphPart.RelationOf).Chunk(pieceSize))
        {
            all.AddRange(await WholeAsync(piece, cancellation).ConfigureAwait(false));
        }

        return all;
    }

    /// <summary>Every location on the way up from these entities, and the entities themselves.</summary>
    public async Task<GraphPart> LocationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var part = new GraphPart();
        await knowledge.LearnAsync(ids, WithAreas, interest, cancellation).ConfigureAwait(false);
        AddLocations(part, ids.Select(knowledge.Own).OfType<string>());
        return part;
    }

    /// <summary>Adds some entities and their relations that can pass a filter.</summary>
    public async Task ExtendAsync(
        GraphPart part, IEnumerable<string> ids, Direction direction, RelationFilter filter, CancellationToken cancellation)
    {
        var asked = ids.ToList();
        var types = filter.Types ?? Enum.GetValues<RelationType>();
        var bothWays = types.Where(type => RelationSchema.Of(type).Symmetric);
        var outgoing = direction == Direction.Incoming ? [.. bothWays] : types;
        var incoming = direction == Direction.Outgoing ? [.. bothWays] : types;
        var areas = LooksAtAreas(filter);
        var about = new EntityInterest
        {
            Outgoing = outgoing,
            Incoming = incoming,
            Areas = areas,
            Others = areas ? (interest.Next ?? new EntityInterest()) with { Areas = true } : interest.Next,
        };
        await knowledge.LearnAsync(asked, about, LooksAtEvidence(filter) ? interest with { Evidence = true } : interest, cancellation).ConfigureAwait(false);
        foreach (var own in asked.Select(knowledge.Own).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            part.Add(own);
            foreach (var relation in knowledge.Ring(own, outgoing, outgoing: true).Concat(knowledge.Ring(own, incoming, outgoing: false)))
            {
                part.Add(relation);
            }
        }
    }

    /// <summary>Adds what a filter looks at beyond the relations themselves: where their ends lie, and their evidence.</summary>
    public async Task CompleteAsync(GraphPart part, RelationFilter filter, CancellationToken cancellation)
    {
        if (LooksAtEvidence(filter))
        {
            part.Put(await WholeAsync(part.Relations, cancellation).ConfigureAwait(false));
        }

        if (LooksAtAreas(filter))
        {
            var ids = part.Entities.ToList();
            await knowledge.LearnAsync(ids, WithAreas, interest, cancellation).ConfigureAwait(false);
            AddLocations(part, ids);
        }
    }

    /// <summary>The filter with own ids in place of alias ids.</summary>
    public async Task<RelationFilter> ResolveAsync(RelationFilter filter, CancellationToken cancellation) => filter with
    {
        Zones = await entities.OwnAsync(filter.Zones, cancellation).ConfigureAwait(false),
        Places = await entities.OwnAsync(filter.Places, cancellation).ConfigureAwait(false),
    };

    /// <summary>The relations with their evidence.</summary>
    public async Task<IReadOnlyList<Relation>> WholeAsync(IReadOnlyCollection<Relation> relations, CancellationToken cancellation)
    {
        var bare = relations.Where(relation => relation.Evidence.Count == 0).Select(relation => relation.Id).ToList();
        if (bare.Count == 0)
        {
            return [.. relations];
        }

        var rows = await session.ReadAsync(EvidenceOf, cancellation, ("ids", bare)).ConfigureAwait(false);
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

    // Who stands at the two ends is asked by two fields: one statement answers both.
    private async Task BringEndsAsync(IEnumerable<Relation> found, CancellationToken cancellation)
    {
        if (interest.Next is { } next)
        {
            await knowledge.LearnAsync(
                found.SelectMany(relation => new[] { relation.Source, relation.Target }), next, interest, cancellation).ConfigureAwait(false);
        }
    }

    // What a relation itself says is enough to choose by: the server cuts the page.
    private async Task<Page<Relation>> FindOnServerAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(
            PageOf,
            cancellation,
            ("types", Names(filter.Types)),
            ("otherTypes", filter.OtherTypes?.Select(type => type.ToString())),
            ("confidence", filter.MinConfidence),
            ("statuses", filter.Statuses?.Select(Row.Of)),
            ("stages", filter.Stages),
            ("article", filter.Article),
            ("after", Place(page.After)),
            ("before", Place(page.Before)),
            ("first", page.First),
            ("last", page.Last),
            ("evidence", interest.Evidence)).ConfigureAwait(false);
        var items = rows[0].List("relations").Cast<IReadOnlyDictionary<string, object?>>().Select(GraphPart.RelationOf);
        return PageRows.Of(rows[0], [.. items.Select(item => (item, ListOrder.Of(item)))], ListKind.Relations);
    }

    // Where things lie, or what posts are called, has to be read for all that may be chosen.
    private async Task<Page<Relation>> FindInPartAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var resolved = await ResolveAsync(filter, cancellation).ConfigureAwait(false);
        var part = new GraphPart();
        var areas = resolved.Zones ?? resolved.Places;
        part.Add(await session.ReadAsync(
            OfTypes,
            cancellation,
            ("types", Names(resolved.Types)),
            ("confidence", resolved.MinConfidence),
            ("article", resolved.Article),
            ("areas", areas),
            ("evidence", LooksAtEvidence(filter))).ConfigureAwait(false));
        var listed = part.Relations.Select(relation => relation.Id).ToHashSet(StringComparer.Ordinal);
        if (LooksAtAreas(filter) && listed.Count > 0)
        {
            await AddLocationsAsync(part, cancellation).ConfigureAwait(false);
        }

        // Locations were added to know what lies where: those that are not asked for must not be in the list.
        var found = await part.ToGraph().FindRelationsAsync(resolved, page, cancellation).ConfigureAwait(false);
        return listed.Count < part.Relations.Count && (resolved.Types is null || resolved.Types.Contains(RelationType.LocatedIn))
            ? await OnlyAsync(part, listed, resolved, page, cancellation).ConfigureAwait(false)
            : found;
    }

    // Where few things lie is asked of them; of many, all that is known of locations is less.
    private async Task AddLocationsAsync(GraphPart part, CancellationToken cancellation)
    {
        if (part.Entities.Count <= FewEntities)
        {
            var ids = part.Entities.ToList();
            await knowledge.LearnAsync(ids, WithAreas, interest, cancellation).ConfigureAwait(false);
            AddLocations(part, ids);
            return;
        }

        part.Add(await session.ReadAsync(
            OfTypes,
            cancellation,
            ("types", Names([RelationType.LocatedIn])),
            ("confidence", 0.0),
            ("article", null),
            ("areas", null),
            ("evidence", false)).ConfigureAwait(false));
    }

    private static Dictionary<string, object?>? Place(string? cursor) => cursor is null
        ? null
        : new(StringComparer.Ordinal)
        {
            ["weight"] = Cursor.Decode(ListKind.Relations, cursor).Weight,
            ["id"] = Cursor.Decode(ListKind.Relations, cursor).Id,
        };

    private static EntityInterest WithAreas { get; } = new() { Areas = true };

    private static bool LooksAtAreas(RelationFilter filter) =>
        filter.Zones is not null || filter.Places is not null || filter.CrossZone is not null;

    private static bool LooksAtEvidence(RelationFilter filter) => filter.Article is not null || filter.TitleContains is not null;

    private static IEnumerable<string>? Names(IReadOnlyList<RelationType>? types) =>
        types?.Select(type => RelationSchema.Of(type).Name);

    private void AddLocations(GraphPart part, IEnumerable<string> own)
    {
        var starts = own.ToList();
        foreach (var id in starts)
        {
            part.Add(id);
        }

        foreach (var location in knowledge.LocationsOf(starts))
        {
            part.Add(location);
        }
    }

    private static async Task<Page<Relation>> OnlyAsync(
        GraphPart part, HashSet<string> listed, RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var all = await part.ToGraph().FindRelationsAsync(filter, PageRequest.All, cancellation).ConfigureAwait(false);
        var found = all.Items.Where(relation => listed.Contains(relation.Id)).ToList();
        return Paging.Cut(ListKind.Relations, found.Count, n => ListOrder.Of(found[n]), n => found[n], page);
    }
}

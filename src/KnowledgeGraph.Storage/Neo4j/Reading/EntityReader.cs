using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Search;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads entities: by id, by filter, by name.</summary>
internal sealed class EntityReader(Neo4jSession session, Knowledge knowledge, Interest interest)
{
    /// <summary>Lucene takes 1,024 words at most in a query; a name has fewer grams by far.</summary>
    private const int MostGrams = 500;

    private static readonly Interest NameAlone = new() { Aliases = false, Mentions = false, Evidence = false, Texts = false };

    private static readonly CypherFile PageOf = CypherFile.Load("read/entity-page");
    private static readonly CypherFile Candidates = CypherFile.Load("read/search-candidates");

    /// <summary>The entities with these ids or alias ids, in that order; null where there is none.</summary>
    public async Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        await knowledge.LearnAsync(ids, interest.Next, interest, cancellation).ConfigureAwait(false);
        return [.. ids.Select(id => knowledge.Own(id) is { } own ? knowledge.Met(own) : null)];
    }

    /// <summary>Own ids in place of alias ids, of those that are there; null stays null.</summary>
    public async Task<IReadOnlyList<string>?> OwnAsync(IReadOnlyList<string>? ids, CancellationToken cancellation)
    {
        if (ids is null)
        {
            return null;
        }

        await knowledge.LearnAsync(ids, null, NameAlone, cancellation).ConfigureAwait(false);
        return [.. ids.Select(knowledge.Own).OfType<string>()];
    }

    /// <summary>A page of the entities that pass the filter.</summary>
    public Task<Page<Entity>> FindAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation)
    {
        Check(page);
        var byNameAlone = filter == new EntityFilter(filter.Types);
        return byNameAlone && !interest.Totals && page is { First: not null, Last: null, Before: null }
            ? FindByNameAsync(filter, page, page.First.Value, cancellation)
            : FindByFilterAsync(filter, page, cancellation);
    }

    /// <summary>A page of the entities whose names are like a text.</summary>
    public async Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation)
    {
        var part = new GraphPart();
        var grams = new NameQuery(request.Text).Grams;
        if (grams.Count > 0)
        {
            var rows = await session.ReadAsync(
                Candidates,
                cancellation,
                ("query", string.Join(' ', grams.Take(MostGrams).Select(EntityRows.GramWord))),
                ("types", request.Types?.Select(type => type.ToString()))).ConfigureAwait(false);
            foreach (var row in rows)
            {
                part.Add(row.Text("id"), Enum.Parse<Ontology.EntityType>(row.Text("type")), row.Text("name"), row.Texts("aliases"));
            }
        }

        var hits = await part.ToGraph().SearchAsync(request, page, cancellation).ConfigureAwait(false);
        var entities = await EntitiesAsync([.. hits.Items.Select(hit => hit.Entity.Id)], cancellation).ConfigureAwait(false);
        return hits with { Items = [.. hits.Items.Select((hit, n) => hit with { Entity = entities[n] ?? hit.Entity })] };
    }

    /// <summary>Refuses what no page can be.</summary>
    public static void Check(PageRequest page)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(page.First ?? 0, nameof(page));
        ArgumentOutOfRangeException.ThrowIfNegative(page.Last ?? 0, nameof(page));
    }

    // The index on names has the list in order: no more of it is read than the page holds, and one to know of a next.
    private async Task<Page<Entity>> FindByNameAsync(EntityFilter filter, PageRequest page, int first, CancellationToken cancellation)
    {
        var after = page.After is null ? new Position(0, string.Empty, null, string.Empty) : Cursor.Decode(ListKind.EntitiesByName, page.After);
        var found = await knowledge.PageAsync(
            new NamePage(after.First ?? string.Empty, after.Id, filter.Types, first + 1), interest, cancellation).ConfigureAwait(false);
        var items = found.Take(first).ToList();
        return new Page<Entity>(
            items,
            new CursorList(ListKind.EntitiesByName, items.Count, n => ListOrder.Of(items[n], EntityOrder.Name, 0)),
            HasPrevious: false,
            found.Count > first,
            Total: 0);
    }

    private async Task<Page<Entity>> FindByFilterAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var kind = ListOrder.KindOf(filter.Order);
        var (after, before) = (Place(kind, page.After), Place(kind, page.Before));
        IReadOnlyList<string>?[] areas =
        [
            await OwnAsync(filter.InZones, cancellation).ConfigureAwait(false), await OwnAsync(filter.InPlaces, cancellation).ConfigureAwait(false),
        ];
        var rows = await session.ReadAsync(
            PageOf,
            cancellation,
            ("types", filter.Types?.Select(type => type.ToString())),
            ("part", filter.NameContains is { } part ? SearchName.Of(part) : null),
            ("areas", areas.Where(area => area is not null)),
            ("industries", await OwnAsync(filter.Industries, cancellation).ConfigureAwait(false)),
            ("honors", await OwnAsync(filter.Honors, cancellation).ConfigureAwait(false)),
            ("article", filter.Article),
            ("order", filter.Order.ToString()),
            ("after", after),
            ("before", before),
            ("first", page.First),
            ("last", page.Last)).ConfigureAwait(false);
        var weights = rows[0].List("weights");
        var items = await EntitiesAsync(rows[0].Texts("ids"), cancellation).ConfigureAwait(false);
        return PageRows.Of(
            rows[0],
            [.. items.Select((item, n) => (item, Weight: Convert.ToDouble(weights[n], null))).Where(pair => pair.item is not null)
                .Select(pair => (pair.item!, filter.Order == EntityOrder.Name
                    ? ListOrder.Of(pair.item!, filter.Order, 0)
                    : new Position(pair.Weight, null, null, pair.item!.Id)))],
            kind);
    }

    private static Dictionary<string, object?>? Place(ListKind kind, string? cursor)
    {
        if (cursor is null)
        {
            return null;
        }

        var position = Cursor.Decode(kind, cursor);
        return new(StringComparer.Ordinal)
        {
            ["weight"] = position.Weight,
            ["name"] = position.First ?? string.Empty,
            ["id"] = position.Id,
        };
    }
}

using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Search;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads entities: by id, by filter, by name.</summary>
internal sealed class EntityReader(Neo4jSession session)
{
    /// <summary>Lucene takes 1,024 words at most in a query; a name has fewer grams by far.</summary>
    private const int MostGrams = 500;

    private static readonly CypherFile ById = CypherFile.Load("read/entities");
    private static readonly CypherFile Types = CypherFile.Load("read/entity-types");
    private static readonly CypherFile PageOf = CypherFile.Load("read/entity-page");
    private static readonly CypherFile Candidates = CypherFile.Load("read/search-candidates");

    /// <summary>The entities with these ids or alias ids, in that order; null where there is none.</summary>
    public async Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var rows = await session.ReadAsync(ById, cancellation, ("ids", ids.Distinct(StringComparer.Ordinal))).ConfigureAwait(false);
        var found = rows.ToDictionary(row => row.Text("asked"), EntityOf, StringComparer.Ordinal);
        return [.. ids.Select(id => found.GetValueOrDefault(id))];
    }

    /// <summary>Own ids and types behind ids or alias ids; only of those that are there.</summary>
    public async Task<IReadOnlyDictionary<string, (string Id, EntityType Type)>> TypesAsync(
        IEnumerable<string> ids, CancellationToken cancellation)
    {
        var asked = ids.Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyList<IReadOnlyDictionary<string, object?>> rows = asked.Count == 0
            ? []
            : await session.ReadAsync(Types, cancellation, ("ids", asked)).ConfigureAwait(false);
        return rows.ToDictionary(
            row => row.Text("asked"), row => (row.Text("id"), Enum.Parse<EntityType>(row.Text("type"))), StringComparer.Ordinal);
    }

    /// <summary>A page of the entities that pass the filter.</summary>
    public async Task<Page<Entity>> FindAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation)
    {
        Check(page);
        var kind = ListOrder.KindOf(filter.Order);
        var (after, before) = (Place(kind, page.After), Place(kind, page.Before));
        var own = await TypesAsync(
            new[] { filter.InZones, filter.InPlaces, filter.Industries, filter.Honors }.SelectMany(ids => ids ?? []), cancellation).ConfigureAwait(false);
        List<string>? Own(IReadOnlyList<string>? ids) => ids is null ? null : [.. ids.Where(own.ContainsKey).Select(id => own[id].Id)];
        var rows = await session.ReadAsync(
            PageOf,
            cancellation,
            ("types", filter.Types?.Select(type => type.ToString())),
            ("part", filter.NameContains is { } part ? SearchName.Of(part) : null),
            ("areas", new[] { Own(filter.InZones), Own(filter.InPlaces) }.Where(area => area is not null)),
            ("industries", Own(filter.Industries)),
            ("honors", Own(filter.Honors)),
            ("article", filter.Article),
            ("order", filter.Order.ToString()),
            ("after", after),
            ("before", before),
            ("first", page.First),
            ("last", page.Last)).ConfigureAwait(false);
        var ids = rows[0].Texts("ids");
        var weights = rows[0].List("weights");
        var items = await EntitiesAsync(ids, cancellation).ConfigureAwait(false);
        return PageRows.Of(
            rows[0],
            [.. items.Select((item, n) => (item, Weight: Convert.ToInt32(weights[n], null))).Where(pair => pair.item is not null)
                .Select(pair => (pair.item!, ListOrder.Of(pair.item!, filter.Order, pair.Weight)))],
            kind);
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
                part.Add(row.Text("id"), Enum.Parse<EntityType>(row.Text("type")), row.Text("name"), row.Texts("aliases"));
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

    private static Entity EntityOf(IReadOnlyDictionary<string, object?> row) => new(
        row.Text("id"),
        Enum.Parse<EntityType>(row.Text("type")),
        row.Text("name"),
        row.Texts("aliases"),
        row.Texts("aliasIds"),
        [.. row.List("mentions").Cast<IReadOnlyList<object?>>()
            .Select(mention => new ArticleNames((string)mention[0]!, Distinct((IReadOnlyList<object?>)mention[1]!)))
            .OrderBy(mention => mention.Article, CodePointOrder.Instance)]);

    private static List<string> Distinct(IReadOnlyList<object?> names) =>
        [.. names.Cast<string>().Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance)];
}

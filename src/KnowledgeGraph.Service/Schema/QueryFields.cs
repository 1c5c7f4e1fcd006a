using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>Where questions start: lists, search, things by id or name, counts.</summary>
internal static class QueryFields
{
    private static readonly (string Field, EntityType Type)[] Lists =
    [
        ("companies", EntityType.Company),
        ("zones", EntityType.Zone),
        ("places", EntityType.Place),
        ("industries", EntityType.Industry),
        ("people", EntityType.Person),
        ("organizations", EntityType.Organization),
        ("products", EntityType.Product),
        ("projects", EntityType.Project),
        ("honors", EntityType.Honor),
    ];

    public static void AddTo(ResolverMap map)
    {
        map.FieldAsync("Query", "entity", async context => await EntityAsync(context));
        map.FieldAsync("Query", "entities", async context => await EntitiesAsync(context, context.List<EntityType>("types")));
        foreach (var (field, type) in Lists)
        {
            map.FieldAsync("Query", field, async context => await EntitiesAsync(context, [type]));
        }

        map.FieldAsync("Query", "search", async context => await SearchAsync(context));
        map.FieldAsync("Query", "relations", async context => await RelationsAsync(context, await Filters.RelationsAsync(context)));
        map.FieldAsync("Query", "partnerships", async context =>
            await RelationsAsync(context, await Filters.PartnershipsAsync(context)));
        map.FieldAsync("Query", "articles", async context => await ArticlesAsync(context));
        map.FieldAsync("Query", "article", async context =>
            (await Reads(context).ArticlesAsync([context.Argument<string>("name")!], context.Cancellation, Interests.Of(context)))[0]);
        map.FieldAsync("Query", "statistics", async context =>
            Statistics.Of(await Reads(context).AskAsync(reader => reader.CountsAsync(context.Cancellation))));
    }

    private static GraphReads Reads(FieldContext context) => context.ContextOf<GraphReads>();

    private static async Task<Entity?> EntityAsync(FieldContext context)
    {
        var (id, name) = (context.Argument<string>("id"), context.Argument<string>("name"));
        if (id is null == name is null)
        {
            throw Errors.BadInput("\"entity\" takes an \"id\" or a \"name\".");
        }

        if (id is not null)
        {
            return (await Reads(context).EntitiesAsync([id], context.Cancellation, Interests.Of(context)))[0];
        }

        var named = await References.NamedAsync(Reads(context), name!, context.Argument<EntityType?>("type"), context.Cancellation);
        return named.Count switch
        {
            0 => null,
            1 => named[0],
            _ => throw Errors.BadInput(
                $"\"{name}\" is the name of {named.Count} entities; ask for one by its id: "
                + string.Join(", ", named.Select(entity => $"{entity.Id} ({entity.Type} {entity.Name})")) + "."),
        };
    }

    private static async Task<Connection> EntitiesAsync(FieldContext context, IReadOnlyList<EntityType>? types)
    {
        var page = PageArguments.Of(context);
        var interest = Interests.Of(context);
        var filter = await Filters.EntitiesAsync(context, types);
        return Connection.Of(await Reads(context).AskAsync(
            reader => reader.FindEntitiesAsync(filter, page, context.Cancellation), interest));
    }

    private static async Task<Connection> SearchAsync(FieldContext context)
    {
        var page = PageArguments.Of(context);
        var request = new SearchRequest(context.Argument<string>("text")!, context.List<EntityType>("types"));
        var hits = await Reads(context).AskAsync(reader => reader.SearchAsync(request, page, context.Cancellation), Interests.Of(context));
        return Connection.Of(hits, (hit, cursor) => new Edge(cursor) { Item = hit.Entity, Name = hit.Name, Score = hit.Score });
    }

    private static async Task<Connection> RelationsAsync(FieldContext context, RelationFilter filter)
    {
        var page = PageArguments.Of(context);
        return Connection.Of(await Reads(context).AskAsync(
            reader => reader.FindRelationsAsync(filter, page, context.Cancellation), Interests.Of(context)));
    }

    private static async Task<Connection> ArticlesAsync(FieldContext context)
    {
        var page = PageArguments.Of(context);
        var mentioning = context.List<string>("mentioning") ?? [];
        return Connection.Of(
            await Reads(context).AskAsync(
                reader => reader.FindArticlesAsync(mentioning, page, context.Cancellation), Interests.Of(context)));
    }
}

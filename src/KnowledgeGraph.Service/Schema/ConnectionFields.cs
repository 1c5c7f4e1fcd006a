using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Service.Schema;

/// <summary>What connections and their edges answer. Entities that only their id is known of are fetched for all lists of
/// a level at once.</summary>
internal static class ConnectionFields
{
    private static readonly string[] Lists =
        ["Entity", .. Enum.GetNames<EntityType>(), "Search", "Relation", "Article", "Figure"];

    public static void AddTo(ResolverMap map)
    {
        foreach (var list in Lists)
        {
            map.Batch<Connection, IReadOnlyList<object?>>($"{list}Connection", "nodes", async (connections, context) =>
            {
                var items = await ItemsAsync([.. connections.SelectMany(connection => connection.Edges)], context);
                var next = 0;
                return [.. connections.Select(connection => (IReadOnlyList<object?>)
                    [.. Enumerable.Range(0, connection.Edges.Count).Select(_ => items[next++])])];
            });
            map.Batch<Edge, object?>($"{list}Edge", "node", ItemsAsync);
        }

        map.Batch<Edge, Entity?>("RelationEdge", "other", async (edges, context) =>
        {
            var known = edges.Where(edge => edge.OtherId is not null).Select(edge => edge.OtherId!).ToArray();
            var found = await context.ContextOf<GraphReads>().EntitiesAsync(known, context.Cancellation, Interests.Of(context));
            var next = 0;
            return [.. edges.Select(edge => edge.OtherId is null ? null : found[next++])];
        });
    }

    private static async Task<IReadOnlyList<object?>> ItemsAsync(IReadOnlyList<Edge> edges, FieldContext context)
    {
        var ids = edges.Where(edge => edge.Item is null && edge.ItemId is not null).Select(edge => edge.ItemId!).ToArray();
        if (ids.Length == 0)
        {
            return [.. edges.Select(edge => edge.Item)];
        }

        var found = await context.ContextOf<GraphReads>().EntitiesAsync(ids, context.Cancellation, Interests.Of(context));
        var next = 0;
        return [.. edges.Select(edge => edge.Item ?? (edge.ItemId is null ? null : found[next++]))];
    }
}

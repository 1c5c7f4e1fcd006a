using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Service.Schema;

/// <summary>Questions that walk the graph: paths and neighbourhoods.</summary>
internal static class WalkFields
{
    private const int LongestPath = 8, MostPaths = 50, Furthest = 4, MostNeighbours = 2000, MostStarts = 100;

    public static void AddTo(ResolverMap map)
    {
        map.FieldAsync("Query", "path", async context =>
        {
            var filter = await Filters.RelationsAsync(context);
            return await context.ContextOf<GraphReads>().AskAsync(reader => reader.PathsAsync(
                context.Argument<string>("from")!,
                context.Argument<string>("to")!,
                Limits.Of(context, "maxLength", LongestPath),
                filter,
                Limits.Of(context, "limit", MostPaths),
                context.Cancellation), Interests.Of(context));
        });
        map.Field<Storage.GraphPath>("Path", "length", (path, _) => path.Relations.Count);
        map.FieldAsync("Query", "neighbourhood", async context =>
        {
            var filter = await Filters.RelationsAsync(context);
            return await context.ContextOf<GraphReads>().AskAsync(reader => reader.NeighbourhoodAsync(
                Limits.List(context, "ids", MostStarts),
                Limits.Of(context, "depth", Furthest),
                filter,
                Limits.Of(context, "limit", MostNeighbours),
                context.Cancellation), Interests.Of(context));
        });
    }
}

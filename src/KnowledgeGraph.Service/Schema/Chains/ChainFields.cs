using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema.Chains;

/// <summary><c>industryChain</c>.</summary>
internal static class ChainFields
{
    private const int Deepest = 6;

    public static void AddTo(ResolverMap map) =>
        map.FieldAsync("Query", "industryChain", async context =>
        {
            var depth = Limits.Of(context, "depth", Deepest);
            return await IndustryAsync(context) is { } industry
                ? await new ChainReader(context.ContextOf<GraphReads>(), context.Cancellation).ReadAsync(industry, depth)
                : null;
        });

    private static async Task<Entity?> IndustryAsync(FieldContext context)
    {
        var reads = context.ContextOf<GraphReads>();
        var (id, name) = (context.Argument<string>("id"), context.Argument<string>("name"));
        if (id is null == name is null)
        {
            throw Errors.BadInput("\"industryChain\" takes a \"name\" or an \"id\".");
        }

        if (id is not null)
        {
            return (await reads.EntitiesAsync([id], context.Cancellation))[0] is { Type: EntityType.Industry } found ? found : null;
        }

        var hits = await reads.AskAsync(reader => reader.SearchAsync(
            new SearchRequest(name!, [EntityType.Industry]), new PageRequest(First: 1), context.Cancellation));
        return hits.Items.Count > 0 ? hits.Items[0].Entity : null;
    }
}

using System.Collections.Frozen;
using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Service.Schema;

/// <summary>Relay's node and nodes: things by id, whatever they are.</summary>
internal static class NodeFields
{
    private const int Most = 1000;

    /// <summary>What ids of relations begin with: the type in lower case, then a hyphen.</summary>
    private static readonly FrozenSet<string> Relations =
        RelationSchema.All.Select(schema => schema.Name.ToLowerInvariant().Replace('_', '-')).ToFrozenSet(StringComparer.Ordinal);

    public static void AddTo(ResolverMap map)
    {
        map.TypeOf<object>("Node", node => node switch
        {
            Entity entity => entity.Type.ToString(),
            Relation => "Relation",
            ArticleSummary => "Article",
            _ => null,
        });
        map.FieldAsync("Query", "node", async context => (await NodesAsync([context.Argument<string>("id")!], context))[0]);
        map.FieldAsync("Query", "nodes", async context => await NodesAsync(Limits.List(context, "ids", Most), context));
    }

    private static async Task<object?[]> NodesAsync(IReadOnlyList<string> ids, FieldContext context)
    {
        var reads = context.ContextOf<GraphReads>();
        var interest = Interests.Of(context);
        var nodes = new object?[ids.Count];
        await FillAsync(id => ArticleId.NameOf(id) is not null, async some =>
            await reads.ArticlesAsync([.. some.Select(id => ArticleId.NameOf(id)!)], context.Cancellation, interest));
        await FillAsync(IsRelation, async some =>
            await reads.AskAsync(reader => reader.RelationsAsync(some, context.Cancellation), interest));
        await FillAsync(id => ArticleId.NameOf(id) is null && !IsRelation(id), async some =>
            await reads.EntitiesAsync(some, context.Cancellation, interest));
        return nodes;

        async Task FillAsync(Func<string, bool> isOne, Func<string[], Task<IReadOnlyList<object?>>> fetch)
        {
            var places = Enumerable.Range(0, ids.Count).Where(i => isOne(ids[i])).ToArray();
            if (places.Length > 0)
            {
                var found = await fetch([.. places.Select(place => ids[place])]);
                for (var i = 0; i < places.Length; i++)
                {
                    nodes[places[i]] = found[i];
                }
            }
        }
    }

    private static bool IsRelation(string id) => id.LastIndexOf('-') is > 0 and var end && Relations.Contains(id[..end]);
}

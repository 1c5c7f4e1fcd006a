using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>What articles answer.</summary>
internal static class ArticleFields
{
    public static void AddTo(ResolverMap map)
    {
        map.Field<ArticleSummary>("Article", "id", (article, _) => ArticleId.Of(article.Name));
        map.Batch<ArticleSummary, IReadOnlyList<Entity>>("Article", "about", (articles, context) =>
            context.ContextOf<GraphReads>().EntitiesAsync(
                [.. articles.Select(article => article.About)], context.Cancellation, Interests.Of(context)));
        map.FieldAsync<ArticleSummary>("Article", "entities", async (article, context) =>
        {
            var filter = new EntityFilter(context.List<EntityType>("types"), Article: article.Name);
            var page = PageArguments.Of(context);
            return Connection.Of(await context.ContextOf<GraphReads>()
                .AskAsync(reader => reader.FindEntitiesAsync(filter, page, context.Cancellation), Interests.Of(context)));
        });
        map.FieldAsync<ArticleSummary>("Article", "relations", async (article, context) =>
        {
            var filter = new RelationFilter(context.List<RelationType>("types"), Article: article.Name);
            var page = PageArguments.Of(context);
            return Connection.Of(await context.ContextOf<GraphReads>()
                .AskAsync(reader => reader.FindRelationsAsync(filter, page, context.Cancellation), Interests.Of(context)));
        });
    }
}

using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Service.Schema;

/// <summary>What every entity answers, whatever its type.</summary>
internal static class EntityFields
{
    public static void AddTo(ResolverMap map)
    {
        map.TypeOf<Entity>("Entity", entity => entity.Type.ToString());
        map.Field<Entity>("Entity", "articleCount", (entity, _) => entity.Mentions.Count);
        map.Batch<Entity, Connection>("Entity", "articles", ArticlesAsync);
        map.Batch<Entity, Connection>("Entity", "relations", RelationsAsync);
        map.Batch<Entity, Connection>("Entity", "figures", FiguresAsync);
        map.Batch<Entity, IReadOnlyList<Entity>>("Entity", "zones", (entities, context) =>
            AroundAsync(entities, context, (reader, ids) => reader.ZonesOfAsync(ids, context.Cancellation)));
        map.Batch<Entity, IReadOnlyList<Entity>>("Entity", "places", (entities, context) =>
            AroundAsync(entities, context, (reader, ids) => reader.PlacesOfAsync(ids, context.Cancellation)));
        map.Batch<ArticleNames, ArticleSummary>("Mention", "article", async (mentions, context) =>
            (await context.ContextOf<GraphReads>().ArticlesAsync(
                [.. mentions.Select(mention => mention.Article)], context.Cancellation, Interests.Of(context)))!);
        foreach (var shortcut in Shortcuts.All)
        {
            map.Batch<Entity, Connection>(shortcut.Owner, shortcut.Field, (entities, context) =>
                FollowAsync(shortcut, entities, context));
        }
    }

    private static async Task<IReadOnlyList<Connection>> RelationsAsync(IReadOnlyList<Entity> entities, FieldContext context)
    {
        var filter = Filters.RelationsOfOne(context);
        var page = PageArguments.Of(context);
        var pages = await context.ContextOf<GraphReads>().AskAsync(reader => reader.RelationsOfAsync(
            Ids(entities), context.Argument<Direction>("direction"), filter, page, context.Cancellation), Interests.Of(context));
        return [.. entities.Zip(pages, (entity, found) => Connection.Of(found, (relation, cursor) =>
            new Edge(cursor) { Item = relation, OtherId = Other(relation, entity) }))];
    }

    private static async Task<IReadOnlyList<Connection>> FollowAsync(
        Shortcut shortcut, IReadOnlyList<Entity> entities, FieldContext context)
    {
        var filter = new RelationFilter(shortcut.Types, shortcut.Others);
        var page = PageArguments.Of(context);
        var pages = await context.ContextOf<GraphReads>().AskAsync(reader =>
            reader.RelationsOfAsync(Ids(entities), shortcut.Direction, filter, page, context.Cancellation), Interests.Of(context));
        return [.. entities.Zip(pages, (entity, found) => Connection.Of(found, (relation, cursor) =>
            new Edge(cursor) { ItemId = Other(relation, entity), Relation = relation }))];
    }

    private static async Task<IReadOnlyList<Connection>> FiguresAsync(IReadOnlyList<Entity> entities, FieldContext context)
    {
        var page = PageArguments.Of(context);
        var pages = await context.ContextOf<GraphReads>().AskAsync(reader =>
            reader.FiguresOfAsync(Ids(entities), context.Argument<string>("indicator"), page, context.Cancellation));
        return [.. pages.Select(Connection.Of)];
    }

    /// <summary>The articles of each entity: it knows their names, so that only those of the pages are fetched.</summary>
    private static async Task<IReadOnlyList<Connection>> ArticlesAsync(IReadOnlyList<Entity> entities, FieldContext context)
    {
        var request = PageArguments.Of(context);
        var reads = context.ContextOf<GraphReads>();
        var interest = Interests.Of(context);
        var pages = await reads.AskAsync(_ => Task.FromResult(entities.Select(entity => Paging.Cut(
            ListKind.Articles,
            entity.Mentions.Count,
            n => new Position(0, null, null, entity.Mentions[n].Article),
            n => entity.Mentions[n].Article,
            request)).ToList()));
        var articles = await reads.ArticlesAsync([.. pages.SelectMany(page => page.Items)], context.Cancellation, interest);
        var byName = articles.OfType<ArticleSummary>().DistinctBy(article => article.Name).ToDictionary(article => article.Name, StringComparer.Ordinal);
        return [.. pages.Select(page => Connection.Of(page, (name, cursor) => new Edge(cursor) { Item = byName.GetValueOrDefault(name) }))];
    }

    private static async Task<IReadOnlyList<IReadOnlyList<Entity>>> AroundAsync(
        IReadOnlyList<Entity> entities,
        FieldContext context,
        Func<IGraphReader, IReadOnlyList<string>, Task<IReadOnlyList<IReadOnlyList<string>>>> ask)
    {
        var reads = context.ContextOf<GraphReads>();
        var interest = Interests.Of(context);
        var lists = await reads.AskAsync(reader => ask(reader, Ids(entities)), interest);
        return await reads.EntitiesAsync(lists, context.Cancellation, interest);
    }

    private static string[] Ids(IReadOnlyList<Entity> entities) => [.. entities.Select(entity => entity.Id)];

    private static string Other(Relation relation, Entity entity) =>
        relation.Source == entity.Id ? relation.Target : relation.Source;
}

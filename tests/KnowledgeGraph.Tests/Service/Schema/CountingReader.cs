using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Service.Schema;

/// <summary>Passes every question on and counts it.</summary>
internal sealed class CountingReader(IGraphReader reader) : IGraphReader
{
    /// <summary>Names of the questions, in order.</summary>
    public List<string> Questions { get; } = [];

    public Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Count("Entities", reader.EntitiesAsync(ids, cancellation));

    public Task<Page<Entity>> FindEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation) =>
        Count("FindEntities", reader.FindEntitiesAsync(filter, page, cancellation));

    public Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation) =>
        Count("Search", reader.SearchAsync(request, page, cancellation));

    public Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Count("Relations", reader.RelationsAsync(ids, cancellation));

    public Task<IReadOnlyList<Page<Relation>>> RelationsOfAsync(
        IReadOnlyList<string> entities, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        Count("RelationsOf", reader.RelationsOfAsync(entities, direction, filter, page, cancellation));

    public Task<Page<Relation>> FindRelationsAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        Count("FindRelations", reader.FindRelationsAsync(filter, page, cancellation));

    public Task<IReadOnlyList<IReadOnlyList<string>>> ZonesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        Count("ZonesOf", reader.ZonesOfAsync(entities, cancellation));

    public Task<IReadOnlyList<IReadOnlyList<string>>> PlacesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        Count("PlacesOf", reader.PlacesOfAsync(entities, cancellation));

    public Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        Count("Articles", reader.ArticlesAsync(names, cancellation));

    public Task<Page<ArticleSummary>> FindArticlesAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation) =>
        Count("FindArticles", reader.FindArticlesAsync(mentioning, page, cancellation));

    public Task<IReadOnlyList<Page<Figure>>> FiguresOfAsync(
        IReadOnlyList<string> entities, string? indicator, PageRequest page, CancellationToken cancellation) =>
        Count("FiguresOf", reader.FiguresOfAsync(entities, indicator, page, cancellation));

    public Task<Neighbourhood> NeighbourhoodAsync(
        IReadOnlyList<string> entities, int depth, RelationFilter filter, int limit, CancellationToken cancellation) =>
        Count("Neighbourhood", reader.NeighbourhoodAsync(entities, depth, filter, limit, cancellation));

    public Task<IReadOnlyList<GraphPath>> PathsAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation) =>
        Count("Paths", reader.PathsAsync(from, to, maxLength, filter, limit, cancellation));

    public Task<GraphCounts> CountsAsync(CancellationToken cancellation) => Count("Counts", reader.CountsAsync(cancellation));

    private T Count<T>(string question, T answer)
    {
        lock (Questions)
        {
            Questions.Add(question);
        }

        return answer;
    }
}

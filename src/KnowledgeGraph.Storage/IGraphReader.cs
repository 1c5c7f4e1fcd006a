using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage;

/// <summary>Questions a graph answers, set by set: what is asked for many things at once costs one question. Order is by
/// Unicode code point, nulls last, ties by id; ids may be alias ids and are followed.</summary>
public interface IGraphReader
{
    /// <summary>The same graph for questions of whose answers no more than this is looked at, and about which this is asked
    /// next.</summary>
    IGraphReader For(Interest interest) => this;

    /// <summary>The entities with these ids, in that order; null where there is none.</summary>
    Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>A page of the entities that pass the filter.</summary>
    Task<Page<Entity>> FindEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation);

    /// <summary>Entities whose names are like the text, best first.</summary>
    Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation);

    /// <summary>The relations with these ids, in that order; null where there is none.</summary>
    Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation);

    /// <summary>For each entity a page of its relations that pass the filter.</summary>
    Task<IReadOnlyList<Page<Relation>>> RelationsOfAsync(
        IReadOnlyList<string> entities, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation);

    /// <summary>A page of the relations that pass the filter.</summary>
    Task<Page<Relation>> FindRelationsAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation);

    /// <summary>For each entity the outermost zones it lies in, by id; a zone that lies in no other is its own.</summary>
    Task<IReadOnlyList<IReadOnlyList<string>>> ZonesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation);

    /// <summary>For each entity the places it lies in, over any number of steps, by id.</summary>
    Task<IReadOnlyList<IReadOnlyList<string>>> PlacesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation);

    /// <summary>The articles with these names, in that order; null where there is none.</summary>
    Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation);

    /// <summary>A page of all articles, or of those that mention all of the given entities, by name.</summary>
    Task<Page<ArticleSummary>> FindArticlesAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation);

    /// <summary>For each entity a page of the figures about it.</summary>
    Task<IReadOnlyList<Page<Figure>>> FiguresOfAsync(
        IReadOnlyList<string> entities, string? indicator, PageRequest page, CancellationToken cancellation);

    /// <summary>Entities and relations within some steps of the given ones, nearest first, at most
    /// <paramref name="limit"/> entities.</summary>
    Task<Neighbourhood> NeighbourhoodAsync(
        IReadOnlyList<string> entities, int depth, RelationFilter filter, int limit, CancellationToken cancellation);

    /// <summary>The shortest paths between two entities, at most <paramref name="limit"/>, of equal length by the ids
    /// on them.</summary>
    Task<IReadOnlyList<GraphPath>> PathsAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation);

    /// <summary>How much of each kind there is.</summary>
    Task<GraphCounts> CountsAsync(CancellationToken cancellation);
}

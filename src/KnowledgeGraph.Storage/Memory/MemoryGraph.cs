using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Memory;

/// <summary>A graph held in memory for reading: a snapshot with the indexes that answer every question at once.
/// Immutable and safe to share between threads; indexes that a question needs are made when it is first asked.</summary>
public sealed class MemoryGraph : IGraphReader
{
    private readonly GraphTables _tables;
    private readonly Lazy<Locations> _locations;
    private readonly Lazy<Mentions> _mentions;
    private readonly Lazy<Adjacency> _figures;
    private readonly EntityLists _entities;
    private readonly RelationLists _relations;
    private readonly Walks _walks;

    public MemoryGraph(KnowledgeGraphSnapshot snapshot)
    {
        _tables = new GraphTables(snapshot);
        _locations = new Lazy<Locations>(() => new Locations(_tables));
        _mentions = new Lazy<Mentions>(() => new Mentions(_tables));
        _figures = new Lazy<Adjacency>(() => FiguresBySubject(_tables));
        _entities = new EntityLists(_tables, _locations, new Lazy<NameIndex>(() => new NameIndex(_tables)), _mentions);
        _relations = new RelationLists(_tables, _locations);
        _walks = new Walks(_tables);
    }

    /// <summary>The graph this one answers from.</summary>
    public KnowledgeGraphSnapshot Snapshot => _tables.Snapshot;

    public Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Each(ids, id => _tables.Entity(id) is >= 0 and var number ? _tables.Entities[number] : null);

    public Task<Page<Entity>> FindEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(_entities.Find(filter, page));

    public Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(_entities.Search(request, page));

    public Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Each(ids, id => _tables.Relation(id) is >= 0 and var number ? _tables.Relations[number] : null);

    public Task<IReadOnlyList<Page<Relation>>> RelationsOfAsync(
        IReadOnlyList<string> entities, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation)
    {
        var test = new RelationTest(filter, _tables, _locations);
        return Each(entities, id => _tables.Entity(id) is >= 0 and var number
            ? _relations.Of(number, direction, test, page)
            : Empty<Relation>(ListKind.Relations, page));
    }

    public Task<Page<Relation>> FindRelationsAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        Task.FromResult(_relations.Find(filter, page));

    public Task<IReadOnlyList<IReadOnlyList<string>>> ZonesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        Each(entities, id => Ids(id, _locations.Value.Zones));

    public Task<IReadOnlyList<IReadOnlyList<string>>> PlacesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        Each(entities, id => Ids(id, _locations.Value.Places));

    public Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        Each(names, name => _tables.Article(name) is >= 0 and var number ? _tables.Articles[number] : null);

    public Task<Page<ArticleSummary>> FindArticlesAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation)
    {
        var wanted = mentioning.Select(_tables.Entity).ToList();
        int[] found = wanted.Contains(-1) ? [] : [.. _mentions.Value.ArticlesOfAll(wanted).Order()];
        return Task.FromResult(Paging.Cut(
            ListKind.Articles, found.Length, n => ListOrder.Of(_tables.Articles[found[n]]), n => _tables.Articles[found[n]], page));
    }

    public Task<IReadOnlyList<Page<Figure>>> FiguresOfAsync(
        IReadOnlyList<string> entities, string? indicator, PageRequest page, CancellationToken cancellation) =>
        Each(entities, id =>
        {
            Figure[] found = _tables.Entity(id) is >= 0 and var number
                ? [.. _figures.Value[number].ToArray().Select(figure => Snapshot.Figures[figure]).Where(figure => Is(figure, indicator))]
                : [];
            return Paging.Cut(ListKind.Figures, found.Length, n => ListOrder.Of(found[n]), n => found[n], page);
        });

    public Task<Neighbourhood> NeighbourhoodAsync(
        IReadOnlyList<string> entities, int depth, RelationFilter filter, int limit, CancellationToken cancellation)
    {
        var test = new RelationTest(filter, _tables, _locations);
        return Task.FromResult(_walks.Around(entities.Select(_tables.Entity).Where(number => number >= 0), depth, test, limit));
    }

    public Task<IReadOnlyList<GraphPath>> PathsAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation)
    {
        var test = new RelationTest(filter, _tables, _locations);
        return Task.FromResult(_tables.Entity(from) is >= 0 and var start && _tables.Entity(to) is >= 0 and var end
            ? _walks.Between(start, end, maxLength, test, limit)
            : []);
    }

    public Task<GraphCounts> CountsAsync(CancellationToken cancellation) => Task.FromResult(new GraphCounts(
        Snapshot.Articles.Count,
        Snapshot.Relations.Sum(relation => relation.Evidence.Count),
        Snapshot.Figures.Count,
        Enum.GetValues<EntityType>().ToDictionary(type => type, type => Snapshot.Entities.Count(entity => entity.Type == type)),
        Enum.GetValues<RelationType>().ToDictionary(type => type, type => Snapshot.Relations.Count(relation => relation.Type == type))));

    private static Task<IReadOnlyList<T>> Each<TKey, T>(IReadOnlyList<TKey> keys, Func<TKey, T> answer)
    {
        var answers = new T[keys.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            answers[i] = answer(keys[i]);
        }

        return Task.FromResult<IReadOnlyList<T>>(answers);
    }

    private static Page<T> Empty<T>(ListKind kind, PageRequest page) =>
        Paging.Cut<T>(kind, 0, _ => throw new InvalidOperationException(), _ => throw new InvalidOperationException(), page);

    private static bool Is(Figure figure, string? indicator) =>
        indicator is null || string.Equals(figure.Indicator, indicator, StringComparison.Ordinal);

    private static Adjacency FiguresBySubject(GraphTables tables)
    {
        var figures = tables.Snapshot.Figures;
        int[] subjects = [.. figures.Select(figure => tables.Entity(figure.Subject))];
        int[] inOrder = [.. Enumerable.Range(0, figures.Count).OrderBy(figure => ListOrder.Of(figures[figure]))];
        return Adjacency.Of(tables.Entities.Count, inOrder, subjects);
    }

    private IReadOnlyList<string> Ids(string id, AreasOf areas)
    {
        if (_tables.Entity(id) is not (>= 0 and var entity))
        {
            return [];
        }

        return [.. areas(entity).ToArray().Select(number => _tables.Entities[number].Id)];
    }

    private delegate ReadOnlySpan<int> AreasOf(int entity);
}

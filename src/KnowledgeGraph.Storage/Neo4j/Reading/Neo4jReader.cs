using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The graph on a server as one request reads it: what it has learnt serves all its questions.</summary>
internal sealed class Neo4jReader : IGraphReader
{
    private static readonly CypherFile Counts = CypherFile.Load("read/counts");

    /// <summary>What is looked at of what a walk passes and mostly leaves behind.</summary>
    private static readonly Interest OnTheWay = new() { Aliases = false, Mentions = false, Evidence = false, Texts = false };

    private readonly Neo4jSession _session;
    private readonly Knowledge _knowledge;
    private readonly EntityReader _entities;
    private readonly RelationReader _relations;
    private readonly WalkReader _walks;
    private readonly ArticleReader _articles;

    public Neo4jReader(Neo4jSession session, PartReader parts)
        : this(session, new Knowledge(parts), Interest.Whole)
    {
    }

    private Neo4jReader(Neo4jSession session, Knowledge knowledge, Interest interest)
    {
        _session = session;
        _knowledge = knowledge;
        _entities = new EntityReader(session, knowledge, interest);
        _relations = new RelationReader(session, knowledge, _entities, interest);
        _walks = new WalkReader(knowledge, _entities, new RelationReader(session, knowledge, _entities, OnTheWay), interest);
        _articles = new ArticleReader(session, knowledge, _entities, interest);
    }

    public IGraphReader For(Interest interest) => new Neo4jReader(_session, _knowledge, interest);

    public Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        _entities.EntitiesAsync(ids, cancellation);

    public Task<Page<Entity>> FindEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation) =>
        _entities.FindAsync(filter, page, cancellation);

    public Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation) =>
        _entities.SearchAsync(request, page, cancellation);

    public Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        _relations.RelationsAsync(ids, cancellation);

    public Task<IReadOnlyList<Page<Relation>>> RelationsOfAsync(
        IReadOnlyList<string> entities, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        _relations.OfAsync(entities, direction, filter, page, cancellation);

    public Task<Page<Relation>> FindRelationsAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        _relations.FindAsync(filter, page, cancellation);

    public async Task<IReadOnlyList<IReadOnlyList<string>>> ZonesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation)
    {
        var part = await _relations.LocationsAsync(entities, cancellation).ConfigureAwait(false);
        return await part.ToGraph().ZonesOfAsync(Own(entities), cancellation).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<IReadOnlyList<string>>> PlacesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation)
    {
        var part = await _relations.LocationsAsync(entities, cancellation).ConfigureAwait(false);
        return await part.ToGraph().PlacesOfAsync(Own(entities), cancellation).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        _articles.ArticlesAsync(names, cancellation);

    public Task<Page<ArticleSummary>> FindArticlesAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation) =>
        _articles.FindAsync(mentioning, page, cancellation);

    public Task<IReadOnlyList<Page<Figure>>> FiguresOfAsync(
        IReadOnlyList<string> entities, string? indicator, PageRequest page, CancellationToken cancellation) =>
        _articles.FiguresAsync(entities, indicator, page, cancellation);

    public Task<Neighbourhood> NeighbourhoodAsync(
        IReadOnlyList<string> entities, int depth, RelationFilter filter, int limit, CancellationToken cancellation) =>
        _walks.AroundAsync(entities, depth, filter, limit, cancellation);

    public Task<IReadOnlyList<GraphPath>> PathsAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation) =>
        _walks.BetweenAsync(from, to, maxLength, filter, limit, cancellation);

    public async Task<GraphCounts> CountsAsync(CancellationToken cancellation)
    {
        var rows = await _session.ReadAsync(Counts, cancellation).ConfigureAwait(false);
        var numbers = rows.ToDictionary(row => row.Text("kind"), row => row.Number("number"), StringComparer.Ordinal);
        return new GraphCounts(
            numbers.GetValueOrDefault("articles"),
            numbers.GetValueOrDefault("evidence"),
            numbers.GetValueOrDefault("figures"),
            Enum.GetValues<EntityType>().ToDictionary(type => type, type => numbers.GetValueOrDefault(type.ToString())),
            Enum.GetValues<RelationType>().ToDictionary(type => type, type => numbers.GetValueOrDefault(RelationSchema.Of(type).Name)));
    }

    /// <summary>All relations, their evidence read piece by piece.</summary>
    public Task<IReadOnlyList<Relation>> AllRelationsAsync(int pieceSize, CancellationToken cancellation) =>
        _relations.AllAsync(pieceSize, cancellation);

    private string[] Own(IReadOnlyList<string> ids) => [.. ids.Select(id => _knowledge.Own(id) ?? id)];
}

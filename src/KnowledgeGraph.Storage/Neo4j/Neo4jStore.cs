using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j.Reading;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Writing;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>The graph in a Neo4j: every write and every answer is the server's.</summary>
public sealed class Neo4jStore : IGraphStore
{
    private const int PieceSize = 1000;

    private static readonly CypherFile WholeEntities = CypherFile.Load("read/whole-entities");
    private static readonly CypherFile WholeArticles = CypherFile.Load("read/whole-articles");
    private static readonly CypherFile Size = CypherFile.Load("read/size");

    private readonly INeo4jTransport _transport;
    private readonly Neo4jSession _session;
    private readonly GraphWriter _writer;
    private readonly PartReader _parts;
    private readonly FactsReader _facts;

    private Neo4jStore(INeo4jTransport transport)
    {
        _transport = transport;
        _session = new Neo4jSession(transport);
        _writer = new GraphWriter(_session);
        _parts = new PartReader(_session);
        _facts = new FactsReader(_session);
    }

    /// <summary>Connects and brings the schema up to date.</summary>
    /// <exception cref="StoreException">The server cannot be used; the message says why and what mends it.</exception>
    public static async Task<Neo4jStore> OpenAsync(Neo4jOptions options, CancellationToken cancellation)
    {
        var transport = Neo4jTransport.Open(options);
        var store = new Neo4jStore(new RetryingTransport(transport, options.RetryFor, TimeProvider.System));
        try
        {
            // Whoever starts with a wrong address wants to hear so at once, not after minutes of trying.
            var current = await Neo4jSchema.CurrentAsync(new Neo4jSession(transport), cancellation).ConfigureAwait(false);
            await Neo4jSchema.MigrateAsync(store._session, current, cancellation).ConfigureAwait(false);
            return store;
        }
        catch
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The store behind a transport, its schema in place.</summary>
    internal static Neo4jStore Over(INeo4jTransport transport) => new(transport);

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleFacts> articles, CancellationToken cancellation)
    {
        foreach (var article in articles)
        {
            FactsCheck.Check(article);
        }

        return _writer.PutAsync(articles, cancellation);
    }

    public Task<IReadOnlyList<bool>> RetractAsync(IReadOnlyList<string> articles, CancellationToken cancellation) =>
        _writer.RetractAsync(articles, cancellation);

    public async Task<IReadOnlyList<ArticleStamp?>> StampsAsync(IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        var stamps = await _writer.StampsAsync([.. articles.Distinct(StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
        return [.. articles.Select(name => stamps.GetValueOrDefault(name))];
    }

    public async Task<IReadOnlyList<string>> ArticleNamesAsync(CancellationToken cancellation)
    {
        var names = await TextsAsync(WholeArticles, "name", cancellation).ConfigureAwait(false);
        return [.. names.Order(CodePointOrder.Instance)];
    }

    public Task<IReadOnlyList<ArticleFacts?>> FactsAsync(IReadOnlyList<string> articles, CancellationToken cancellation) =>
        _facts.FactsAsync(articles, cancellation);

    public Task<IGraphReader> ReaderAsync(CancellationToken cancellation) => Task.FromResult<IGraphReader>(Reader());

    public async Task<GraphSize> SizeAsync(CancellationToken cancellation)
    {
        var rows = await _session.ReadAsync(Size, cancellation).ConfigureAwait(false);
        var numbers = rows.ToDictionary(row => row.Text("kind"), row => row.Number("number"), StringComparer.Ordinal);
        return new GraphSize(numbers["articles"], numbers["entities"], numbers["relations"]);
    }

    public async Task<KnowledgeGraphSnapshot> SnapshotAsync(CancellationToken cancellation)
    {
        var names = await TextsAsync(WholeArticles, "name", cancellation).ConfigureAwait(false);
        var ids = await TextsAsync(WholeEntities, "id", cancellation).ConfigureAwait(false);
        var relations = await Reader().AllRelationsAsync(PieceSize, cancellation).ConfigureAwait(false);
        var articles = await PiecesAsync(names, (piece, token) => Reader().ArticlesAsync(piece, token), cancellation).ConfigureAwait(false);
        var entities = await PiecesAsync(ids, (piece, token) => Reader().EntitiesAsync(piece, token), cancellation).ConfigureAwait(false);
        var figures = await PiecesAsync(
            ids, (piece, token) => Reader().FiguresOfAsync(piece, null, PageRequest.All, token), cancellation).ConfigureAwait(false);
        return new KnowledgeGraphSnapshot(
            [.. articles.OfType<ArticleSummary>().OrderBy(article => article.Name, CodePointOrder.Instance)],
            [.. entities.OfType<Entity>().OrderBy(entity => entity.Id, StringComparer.Ordinal)],
            [.. relations.OrderBy(relation => relation.Id, StringComparer.Ordinal)],
            [.. figures.SelectMany(page => page.Items).OrderBy(figure => figure.Id, StringComparer.Ordinal)]);
    }

    public Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Reader().EntitiesAsync(ids, cancellation);

    public Task<Page<Entity>> FindEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation) =>
        Reader().FindEntitiesAsync(filter, page, cancellation);

    public Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation) =>
        Reader().SearchAsync(request, page, cancellation);

    public Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        Reader().RelationsAsync(ids, cancellation);

    public Task<IReadOnlyList<Page<Relation>>> RelationsOfAsync(
        IReadOnlyList<string> entities, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        Reader().RelationsOfAsync(entities, direction, filter, page, cancellation);

    public Task<Page<Relation>> FindRelationsAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        Reader().FindRelationsAsync(filter, page, cancellation);

    public Task<IReadOnlyList<IReadOnlyList<string>>> ZonesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        Reader().ZonesOfAsync(entities, cancellation);

    public Task<IReadOnlyList<IReadOnlyList<string>>> PlacesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        Reader().PlacesOfAsync(entities, cancellation);

    public Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        Reader().ArticlesAsync(names, cancellation);

    public Task<Page<ArticleSummary>> FindArticlesAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation) =>
        Reader().FindArticlesAsync(mentioning, page, cancellation);

    public Task<IReadOnlyList<Page<Figure>>> FiguresOfAsync(
        IReadOnlyList<string> entities, string? indicator, PageRequest page, CancellationToken cancellation) =>
        Reader().FiguresOfAsync(entities, indicator, page, cancellation);

    public Task<Neighbourhood> NeighbourhoodAsync(
        IReadOnlyList<string> entities, int depth, RelationFilter filter, int limit, CancellationToken cancellation) =>
        Reader().NeighbourhoodAsync(entities, depth, filter, limit, cancellation);

    public Task<IReadOnlyList<GraphPath>> PathsAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation) =>
        Reader().PathsAsync(from, to, maxLength, filter, limit, cancellation);

    public Task<GraphCounts> CountsAsync(CancellationToken cancellation) => Reader().CountsAsync(cancellation);

    public ValueTask DisposeAsync() => _transport.DisposeAsync();

    // What one question learns serves no other: each reads the server.
    private Neo4jReader Reader() => new(_session, _parts);

    private async Task<IReadOnlyList<string>> TextsAsync(CypherFile statement, string column, CancellationToken cancellation)
    {
        var rows = await _session.ReadAsync(statement, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => row.Text(column))];
    }

    private static async Task<List<T>> PiecesAsync<T>(
        IReadOnlyList<string> keys,
        Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyList<T>>> read,
        CancellationToken cancellation)
    {
        var all = new List<T>(keys.Count);
        foreach (var piece in keys.Chunk(PieceSize))
        {
            all.AddRange(await read(piece, cancellation).ConfigureAwait(false));
        }

        return all;
    }
}

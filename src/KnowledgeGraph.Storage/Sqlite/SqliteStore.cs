using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Memory;
using KnowledgeGraph.Storage.Reading;
using KnowledgeGraph.Storage.Writing;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The graph in a SQLite file, and in memory for reading. Safe to share between threads; several processes may use
/// one file at once: writers take turns, readers see what others wrote within <see cref="SqliteOptions.Staleness"/>.</summary>
public sealed class SqliteStore : IGraphStore
{
    /// <summary>What the database is called in its folder.</summary>
    public const string FileName = "knowledgegraph.db";

    private readonly Connection _writer;
    private readonly FactRows _facts;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly LiveGraph _graph;

    private SqliteStore(Connection writer, Connection reader, SqliteOptions options)
    {
        _writer = writer;
        _facts = new FactRows(writer);
        _graph = new LiveGraph(reader, options);
    }

    /// <summary>The database file.</summary>
    public string File => _writer.File;

    /// <summary>Opens a database, making it and its folder when they are not there.</summary>
    /// <param name="file">Path of the database file.</param>
    /// <param name="options">How to use it.</param>
    /// <exception cref="StoreException">It cannot be opened or made, is damaged, or belongs to others.</exception>
    public static SqliteStore Open(string file, SqliteOptions? options = null)
    {
        options ??= new SqliteOptions();
        var writer = DatabaseFile.Open(file, options);
        try
        {
            Rules.Apply(writer);
            return new SqliteStore(writer, DatabaseFile.Open(file, options), options);
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    public Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleFacts> articles, CancellationToken cancellation) =>
        WriteAsync<PutOutcome>(
            derivation => [.. articles.Select(article =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Put(article, derivation);
            })],
            outcome => outcome != PutOutcome.Unchanged,
            cancellation);

    public Task<IReadOnlyList<bool>> RetractAsync(IReadOnlyList<string> articles, CancellationToken cancellation) =>
        WriteAsync<bool>(
            derivation => [.. articles.Select(article =>
            {
                cancellation.ThrowIfCancellationRequested();
                return Remove(article, derivation);
            })],
            gone => gone,
            cancellation);

    public Task<IReadOnlyList<ArticleStamp?>> StampsAsync(IReadOnlyList<string> articles, CancellationToken cancellation) =>
        TakeTurnAsync<IReadOnlyList<ArticleStamp?>>(
            () => _writer.Read<ArticleStamp?[]>(() => [.. articles.Select(article => _facts.Find(article)?.Stamp)]), cancellation);

    public Task<IReadOnlyList<string>> ArticleNamesAsync(CancellationToken cancellation) =>
        TakeTurnAsync<IReadOnlyList<string>>(() => _writer.Read(_facts.Names), cancellation);

    public Task<IReadOnlyList<ArticleFacts?>> FactsAsync(IReadOnlyList<string> articles, CancellationToken cancellation) =>
        TakeTurnAsync<IReadOnlyList<ArticleFacts?>>(
            () => _writer.Read<ArticleFacts?[]>(() => [.. articles.Select(article =>
                _facts.Find(article) is { } found && _facts.Read(found.Key) is { } facts ? MentionOrder.Of(facts) : null)]),
            cancellation);

    public async Task<IGraphReader> ReaderAsync(CancellationToken cancellation) =>
        await GraphAsync(cancellation).ConfigureAwait(false);

    public Task<GraphSize> SizeAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_graph.Size());
    }

    public async Task<KnowledgeGraphSnapshot> SnapshotAsync(CancellationToken cancellation) =>
        (await GraphAsync(cancellation).ConfigureAwait(false)).Snapshot;

    public Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        AskAsync(graph => graph.EntitiesAsync(ids, cancellation), cancellation);

    public Task<Page<Entity>> FindEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation) =>
        AskAsync(graph => graph.FindEntitiesAsync(filter, page, cancellation), cancellation);

    public Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation) =>
        AskAsync(graph => graph.SearchAsync(request, page, cancellation), cancellation);

    public Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        AskAsync(graph => graph.RelationsAsync(ids, cancellation), cancellation);

    public Task<IReadOnlyList<Page<Relation>>> RelationsOfAsync(
        IReadOnlyList<string> entities, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        AskAsync(graph => graph.RelationsOfAsync(entities, direction, filter, page, cancellation), cancellation);

    public Task<Page<Relation>> FindRelationsAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        AskAsync(graph => graph.FindRelationsAsync(filter, page, cancellation), cancellation);

    public Task<IReadOnlyList<IReadOnlyList<string>>> ZonesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        AskAsync(graph => graph.ZonesOfAsync(entities, cancellation), cancellation);

    public Task<IReadOnlyList<IReadOnlyList<string>>> PlacesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        AskAsync(graph => graph.PlacesOfAsync(entities, cancellation), cancellation);

    public Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        AskAsync(graph => graph.ArticlesAsync(names, cancellation), cancellation);

    public Task<Page<ArticleSummary>> FindArticlesAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation) =>
        AskAsync(graph => graph.FindArticlesAsync(mentioning, page, cancellation), cancellation);

    public Task<IReadOnlyList<Page<Figure>>> FiguresOfAsync(
        IReadOnlyList<string> entities, string? indicator, PageRequest page, CancellationToken cancellation) =>
        AskAsync(graph => graph.FiguresOfAsync(entities, indicator, page, cancellation), cancellation);

    public Task<Neighbourhood> NeighbourhoodAsync(
        IReadOnlyList<string> entities, int depth, RelationFilter filter, int limit, CancellationToken cancellation) =>
        AskAsync(graph => graph.NeighbourhoodAsync(entities, depth, filter, limit, cancellation), cancellation);

    public Task<IReadOnlyList<GraphPath>> PathsAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation) =>
        AskAsync(graph => graph.PathsAsync(from, to, maxLength, filter, limit, cancellation), cancellation);

    public Task<GraphCounts> CountsAsync(CancellationToken cancellation) =>
        AskAsync(graph => graph.CountsAsync(cancellation), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _turn.WaitAsync().ConfigureAwait(false);
        _graph.Dispose();
        _writer.Dispose();
    }

    /// <summary>Lets the file grow no more, as a full disk would; for tests.</summary>
    internal void LimitPages() => _writer.Scalar("PRAGMA max_page_count = 1");

    private PutOutcome Put(ArticleFacts article, Derivation derivation)
    {
        FactsCheck.Check(article);
        var found = _facts.Find(article.Article.Name);
        if (found is { } there)
        {
            if (there.Stamp == new ArticleStamp(article.Article.Hash, article.Extractor))
            {
                return PutOutcome.Unchanged;
            }

            derivation.Remove(there.Key);
        }

        derivation.Add(article);
        return found is null ? PutOutcome.Added : PutOutcome.Replaced;
    }

    private bool Remove(string article, Derivation derivation)
    {
        if (_facts.Find(article) is not { } there)
        {
            return false;
        }

        derivation.Remove(there.Key);
        return true;
    }

    // Off the caller's thread: waiting for other processes and for the disk blocks.
    private Task<IReadOnlyList<T>> WriteAsync<T>(
        Func<Derivation, IReadOnlyList<T>> work, Predicate<T> changes, CancellationToken cancellation) =>
        TakeTurnAsync(
            () =>
            {
                var results = _writer.Write(() =>
                {
                    var derivation = new Derivation(_writer);
                    var done = work(derivation);
                    derivation.Complete();
                    return done;
                });
                if (results.Any(result => changes(result)))
                {
                    _graph.Written();
                }

                return results;
            },
            cancellation);

    private async Task<T> TakeTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return await Task.Run(work, cancellation).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<T> AskAsync<T>(Func<MemoryGraph, Task<T>> question, CancellationToken cancellation) =>
        await question(await GraphAsync(cancellation).ConfigureAwait(false)).ConfigureAwait(false);

    private Task<MemoryGraph> GraphAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_graph.Current());
    }
}

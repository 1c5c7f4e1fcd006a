using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

/// <summary>A store that is never written to: what it is given is kept until the first question, then exported and loaded
/// into a Neo4j, which answers.</summary>
/// <param name="load">Loads articles by way of an export and opens the outcome; the text names them.</param>
internal sealed class ExportedStore(Func<string, IReadOnlyList<ArticleFacts>, Task<IGraphStore>> load) : IGraphStore
{
    private readonly SortedDictionary<string, ArticleFacts> _articles = new(StringComparer.Ordinal);
    private IGraphStore? _loaded;

    public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleFacts> articles, CancellationToken cancellation)
    {
        await ForgetAsync();
        return [.. articles.Select(article =>
        {
            var known = _articles.Remove(article.Article.Name);
            _articles.Add(article.Article.Name, article);
            return known ? PutOutcome.Replaced : PutOutcome.Added;
        })];
    }

    public async Task<IReadOnlyList<bool>> RetractAsync(IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        await ForgetAsync();
        return [.. articles.Select(_articles.Remove)];
    }

    public async Task<IReadOnlyList<ArticleStamp?>> StampsAsync(IReadOnlyList<string> articles, CancellationToken cancellation) =>
        await (await LoadedAsync()).StampsAsync(articles, cancellation);

    public async Task<IReadOnlyList<string>> ArticleNamesAsync(CancellationToken cancellation) =>
        await (await LoadedAsync()).ArticleNamesAsync(cancellation);

    public async Task<IReadOnlyList<ArticleFacts?>> FactsAsync(IReadOnlyList<string> articles, CancellationToken cancellation) =>
        await (await LoadedAsync()).FactsAsync(articles, cancellation);

    public async Task<IGraphReader> ReaderAsync(CancellationToken cancellation) => await (await LoadedAsync()).ReaderAsync(cancellation);

    public async Task<GraphSize> SizeAsync(CancellationToken cancellation) => await (await LoadedAsync()).SizeAsync(cancellation);

    public async Task<KnowledgeGraphSnapshot> SnapshotAsync(CancellationToken cancellation) => await (await LoadedAsync()).SnapshotAsync(cancellation);

    public async Task<IReadOnlyList<Entity?>> EntitiesAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        await (await LoadedAsync()).EntitiesAsync(ids, cancellation);

    public async Task<Page<Entity>> FindEntitiesAsync(EntityFilter filter, PageRequest page, CancellationToken cancellation) =>
        await (await LoadedAsync()).FindEntitiesAsync(filter, page, cancellation);

    public async Task<Page<SearchHit>> SearchAsync(SearchRequest request, PageRequest page, CancellationToken cancellation) =>
        await (await LoadedAsync()).SearchAsync(request, page, cancellation);

    public async Task<IReadOnlyList<Relation?>> RelationsAsync(IReadOnlyList<string> ids, CancellationToken cancellation) =>
        await (await LoadedAsync()).RelationsAsync(ids, cancellation);

    public async Task<IReadOnlyList<Page<Relation>>> RelationsOfAsync(
        IReadOnlyList<string> entities, Direction direction, RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        await (await LoadedAsync()).RelationsOfAsync(entities, direction, filter, page, cancellation);

    public async Task<Page<Relation>> FindRelationsAsync(RelationFilter filter, PageRequest page, CancellationToken cancellation) =>
        await (await LoadedAsync()).FindRelationsAsync(filter, page, cancellation);

    public async Task<IReadOnlyList<IReadOnlyList<string>>> ZonesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        await (await LoadedAsync()).ZonesOfAsync(entities, cancellation);

    public async Task<IReadOnlyList<IReadOnlyList<string>>> PlacesOfAsync(IReadOnlyList<string> entities, CancellationToken cancellation) =>
        await (await LoadedAsync()).PlacesOfAsync(entities, cancellation);

    public async Task<IReadOnlyList<ArticleSummary?>> ArticlesAsync(IReadOnlyList<string> names, CancellationToken cancellation) =>
        await (await LoadedAsync()).ArticlesAsync(names, cancellation);

    public async Task<Page<ArticleSummary>> FindArticlesAsync(
        IReadOnlyList<string> mentioning, PageRequest page, CancellationToken cancellation) =>
        await (await LoadedAsync()).FindArticlesAsync(mentioning, page, cancellation);

    public async Task<IReadOnlyList<Page<Figure>>> FiguresOfAsync(
        IReadOnlyList<string> entities, string? indicator, PageRequest page, CancellationToken cancellation) =>
        await (await LoadedAsync()).FiguresOfAsync(entities, indicator, page, cancellation);

    public async Task<Neighbourhood> NeighbourhoodAsync(
        IReadOnlyList<string> entities, int depth, RelationFilter filter, int limit, CancellationToken cancellation) =>
        await (await LoadedAsync()).NeighbourhoodAsync(entities, depth, filter, limit, cancellation);

    public async Task<IReadOnlyList<GraphPath>> PathsAsync(
        string from, string to, int maxLength, RelationFilter filter, int limit, CancellationToken cancellation) =>
        await (await LoadedAsync()).PathsAsync(from, to, maxLength, filter, limit, cancellation);

    public async Task<GraphCounts> CountsAsync(CancellationToken cancellation) => await (await LoadedAsync()).CountsAsync(cancellation);

    public async ValueTask DisposeAsync() => await ForgetAsync();

    private async Task<IGraphStore> LoadedAsync()
    {
        if (_loaded is null)
        {
            var articles = _articles.Values.ToList();
            var named = string.Join('\n', articles.Select(article => $"{article.Article.Name} {article.Article.Hash}"));
            _loaded = await load(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(named)))[..8], articles);
        }

        return _loaded;
    }

    private async Task ForgetAsync()
    {
        if (_loaded is not null)
        {
            await _loaded.DisposeAsync();
            _loaded = null;
        }
    }
}

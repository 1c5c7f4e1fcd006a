using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Export;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

/// <summary>Stores filled by an export: contents that many tests share by the offline import, the others, and each where
/// KG_TEST_IMPORT is not set to <c>all</c>, by the Cypher script.</summary>
/// <remarks>An import and the start of its server take some ten seconds; the files and the script come of the same rows, and
/// <see cref="ExportedDatabaseTests"/> holds both to what the store writes, byte for byte.</remarks>
public sealed class ExportedFixture : StoreFixture
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    /// <summary>Contents of whole test classes, by the names of their articles.</summary>
    private static readonly string[] Imported = ["government.txt park.txt photonics.txt", "park.txt photonics.txt"];

    public override string? Absent => Neo4jServer.Current!.Missing ?? Neo4jProcess.Missing;

    public override Task<IGraphStore> OpenAsync() => Task.FromResult<IGraphStore>(new ExportedStore(LoadAsync));

    public override Task<IGraphStore> OpenAgainAsync() => OpenAsync();

    /// <summary>Runs the script of some articles on a server.</summary>
    public static async Task RunScriptAsync(Neo4jOptions options, IReadOnlyList<ArticleFacts> articles)
    {
        await using var transport = new QueryApiTransport(options);
        foreach (var statement in CypherScript.Of(articles))
        {
            await transport.RunAsync(statement[..^1], None, writes: true, default);
        }
    }

    private static async Task<IGraphStore> LoadAsync(string content, IReadOnlyList<ArticleFacts> articles)
    {
        var options = Neo4jServer.Current!.Options;
        if (Environment.GetEnvironmentVariable("KG_TEST_IMPORT") == "all" || Imported.Contains(string.Join(' ', articles.Select(article => article.Article.Name))))
        {
            options = await ImportedServers.Current!.OfAsync(content, articles);
        }
        else if (!await HoldsAsync(options, content))
        {
            await Neo4jDump.ClearAsync(options);
            await RunScriptAsync(options, articles);
            await MarkAsync(options, content);
        }

        return await Neo4jStore.OpenAsync(options, CancellationToken.None);
    }

    // Tests that follow one another often ask the same content. The mark goes with whatever empties the database.
    private static async Task<bool> HoldsAsync(Neo4jOptions options, string content)
    {
        await using var transport = new QueryApiTransport(options);
        var answer = await transport.RunAsync(
            "MATCH (mark:Exported {content: $content}) RETURN mark.content", new Dictionary<string, object?> { ["content"] = content }, writes: false, default);
        return answer.Rows.Count > 0;
    }

    private static async Task MarkAsync(Neo4jOptions options, string content)
    {
        await using var transport = new QueryApiTransport(options);
        await transport.RunAsync("CREATE (:Exported {content: $content})", new Dictionary<string, object?> { ["content"] = content }, writes: true, default);
    }
}

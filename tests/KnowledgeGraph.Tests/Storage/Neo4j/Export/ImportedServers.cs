using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Service;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

/// <summary>Servers whose databases no statement filled: articles were put into SQLite, exported by <c>kg export --format
/// neo4j-admin</c>, taken in by the command it prints, and the server started on the outcome. One a content.</summary>
public sealed class ImportedServers : IDisposable
{
    /// <summary>A server takes half a gigabyte; of more the oldest goes.</summary>
    private const int Most = 3;

    private readonly TemporaryFolder _folder = new();
    private readonly List<(string Content, Neo4jProcess Server)> _servers = [];

    public ImportedServers() => Current = this;

    /// <summary>The servers of this run, for fixtures that xunit makes without arguments.</summary>
    public static ImportedServers? Current { get; private set; }

    /// <summary>How to reach the server of some articles; the first to ask waits until it is there.</summary>
    /// <param name="content">What names these articles.</param>
    public async Task<Neo4jOptions> OfAsync(string content, IReadOnlyList<ArticleFacts> articles)
    {
        if (_servers.Find(each => each.Content == content) is { Server: { } known })
        {
            return known.Options;
        }

        if (_servers.Count == Most)
        {
            _servers[0].Server.Dispose();
            _servers.RemoveAt(0);
        }

        var server = Neo4jProcess.StartOn(await ImportAsync(content, articles));
        _servers.Add((content, server));
        return server.Options;
    }

    public void Dispose()
    {
        foreach (var (_, server) in _servers)
        {
            server.Dispose();
        }

        _folder.Dispose();
    }

    private async Task<string> ImportAsync(string content, IReadOnlyList<ArticleFacts> articles)
    {
        var data = _folder[$"{content}-data"];
        var files = _folder[$"{content} it's files"];
        if (Directory.Exists(files))
        {
            Directory.Delete(files, recursive: true);
        }

        await using (var store = SqliteStore.Open(Path.Combine(data, SqliteStore.FileName)))
        {
            await store.PutAsync(articles, CancellationToken.None);
        }

        var export = await Kg.RunAsync("export", "--format", "neo4j-admin", "--store", "sqlite", "--data", data, "--output", files);
        Assert.True(export.ExitCode == 0, export.Error);
        var home = Directory.CreateDirectory(_folder[content]).FullName;
        Assert.Contains("IMPORT DONE", await Neo4jAdmin.RunAsync(home, export.Out), StringComparison.Ordinal);
        return home;
    }
}

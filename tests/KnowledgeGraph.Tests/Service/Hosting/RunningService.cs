using KnowledgeGraph.Service.Hosting;
using KnowledgeGraph.Storage.Sqlite;
using Microsoft.AspNetCore.Builder;

namespace KnowledgeGraph.Tests.Service.Hosting;

/// <summary>The service on a free port over a store of its own, with what a test puts into it.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly WebApplication _app;

    private RunningService(TemporaryFolder folder, SqliteStore store, WebApplication app)
    {
        (_folder, Store, _app) = (folder, store, app);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    /// <summary>Its store.</summary>
    public SqliteStore Store { get; }

    /// <summary>A client whose addresses are relative to it.</summary>
    public HttpClient Http { get; }

    /// <summary>The folder of its store, for another process.</summary>
    public string Data => _folder.Path;

    public static async Task<RunningService> StartAsync()
    {
        var folder = new TemporaryFolder();
        var store = SqliteStore.Open(folder[SqliteStore.FileName]);
        var app = ServiceHost.Build(store, "http://127.0.0.1:0", "sqlite");
        await app.StartAsync();
        return new RunningService(folder, store, app);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Dispose();
    }
}

using KnowledgeGraph.Storage.Neo4j;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Checkup;

/// <summary>A real HTTP server that answers what a Neo4j would that cannot be had here: another version, an edition with
/// roles. The bodies are those that such servers send.</summary>
internal sealed class AnsweringServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private AnsweringServer(WebApplication app) => _app = app;

    public Neo4jOptions Options => new(new Uri(_app.Urls.Single()), "reader", "secret");

    /// <param name="root">The answer to <c>GET /</c>.</param>
    /// <param name="query">Status and body for a statement to the Query API.</param>
    public static async Task<AnsweringServer> StartAsync(string root, Func<string, (int Status, string Body)> query)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async http =>
        {
            using var reader = new StreamReader(http.Request.Body);
            var statement = await reader.ReadToEndAsync();
            var (status, body) = http.Request.Path == "/" ? (200, root) : query(statement);
            http.Response.StatusCode = status;
            await http.Response.WriteAsync(body);
        });
        await app.StartAsync();
        return new AnsweringServer(app);
    }

    /// <summary>The answer to the statement that asks for the version.</summary>
    public static (int Status, string Body) Version(string version, string edition) => (202,
        $$"""
        {"data":{"fields":["version","edition"],"values":[["{{version}}","{{edition}}"]]},"bookmarks":["FB:1"]}
        """);

    /// <summary>The answer to a statement that fails.</summary>
    public static (int Status, string Body) Error(int status, string code, string message) =>
        (status, $$"""{"errors":[{"code":"{{code}}","message":"{{message}}"}]}""");

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

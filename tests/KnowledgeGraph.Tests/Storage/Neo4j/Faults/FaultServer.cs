using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Faults;

/// <summary>A server to be killed, stopped and cut off, and what is in it after an ingest that nothing disturbed.</summary>
public sealed class FaultServer : IAsyncLifetime
{
    private Neo4jProcess? _process;
    private GraphCensus? _undisturbed;

    internal static ArticleFacts[] Articles { get; } = [.. new GeneratedArticles(300, 6).Take(200)];

    internal Neo4jProcess Process => _process!;

    /// <summary>How to reach it over HTTP, with the patience that its start takes on a machine with much else to do.</summary>
    internal Neo4jOptions Options => Process.Options with { RetryFor = TimeSpan.FromMinutes(5), Timeout = TimeSpan.FromMinutes(3) };

    internal GraphCensus Undisturbed => _undisturbed!;

    public async Task InitializeAsync()
    {
        if (Neo4jProcess.Missing is null)
        {
            _process = Neo4jProcess.Start();
            await using var store = await Neo4jStore.OpenAsync(Options, CancellationToken.None);
            await store.PutAsync(Articles, CancellationToken.None);
            _undisturbed = await GraphCensus.OfAsync(store, _process.Options);
            Assert.Equal(FaultServer.Articles.Length, (await store.CountsAsync(CancellationToken.None)).Articles);
        }
    }

    /// <summary>To be called first in each test: skips it where there is no server, and empties the one there is.</summary>
    public async Task NeedsEmptyAsync()
    {
        Skip.If(_process is null, Neo4jProcess.Missing);
        await GraphCensus.EmptyAsync(_process.Options);
    }

    public Task DisposeAsync()
    {
        _process?.Dispose();
        return Task.CompletedTask;
    }
}

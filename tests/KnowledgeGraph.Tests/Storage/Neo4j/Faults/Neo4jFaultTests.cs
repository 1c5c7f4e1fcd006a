using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Faults;

/// <summary>An ingest of 200 articles that something goes wrong in leaves what one leaves that nothing disturbed: nothing
/// lost, nothing doubled.</summary>
public abstract class Neo4jFaultTests(FaultServer server) : IClassFixture<FaultServer>
{
    private const int Batch = 10;

    /// <summary>Near the start of the one statement that writes, as both JSON and Bolt spell it.</summary>
    private static ReadOnlySpan<byte> Write => "SET ledger.version = $change.version"u8;

    [SkippableFact]
    public async Task A_server_killed_and_started_again_in_the_middle_of_an_ingest_has_each_article_once()
    {
        await server.NeedsEmptyAsync();
        await using var store = await Neo4jStore.OpenAsync(Options(server), CancellationToken.None);

        var outcomes = await IngestAsync(store, async () =>
        {
            server.Process.Kill();
            await Task.Delay(TimeSpan.FromSeconds(1));
            server.Process.StartAgain();
        });

        Assert.All(outcomes, outcome => Assert.Equal(PutOutcome.Added, outcome));
        Assert.Equal(server.Undisturbed, await GraphCensus.OfAsync(store, server.Process.Options));
    }

    [SkippableFact]
    public async Task A_server_that_stands_still_for_thirty_seconds_is_waited_for()
    {
        await server.NeedsEmptyAsync();
        await using var store = await Neo4jStore.OpenAsync(Options(server), CancellationToken.None);

        var outcomes = await IngestAsync(store, async () =>
        {
            server.Process.Pause();
            await Task.Delay(TimeSpan.FromSeconds(30));
            server.Process.Resume();
        });

        Assert.All(outcomes, outcome => Assert.Equal(PutOutcome.Added, outcome));
        Assert.Equal(server.Undisturbed, await GraphCensus.OfAsync(store, server.Process.Options));
    }

    [SkippableFact]
    public async Task A_connection_cut_while_a_write_is_sent_or_after_it_took_effect_costs_nothing()
    {
        await server.NeedsEmptyAsync();
        await using var proxy = new CuttingProxy(
            Options(server).Uri.Port, Write, heard => (heard % 5) switch { 1 => Cut.Answer, 3 => Cut.Request, _ => Cut.None });
        var options = Options(server) with { Uri = new UriBuilder(Options(server).Uri) { Port = proxy.Port }.Uri };
        await using var store = await Neo4jStore.OpenAsync(options, CancellationToken.None);

        var outcomes = await IngestAsync(store, () => Task.CompletedTask);

        Assert.True(proxy.Heard > FaultServer.Articles.Length / Batch, "No write was sent again.");
        Assert.All(outcomes, outcome => Assert.Equal(PutOutcome.Added, outcome));
        Assert.Equal(server.Undisturbed, await GraphCensus.OfAsync(store, server.Process.Options));
    }

    /// <summary>How the store under test reaches the server.</summary>
    private protected abstract Neo4jOptions Options(FaultServer server);

    // The fault happens beside the ingest, once a third of it is done.
    private static async Task<List<PutOutcome>> IngestAsync(Neo4jStore store, Func<Task> fault)
    {
        var outcomes = new List<PutOutcome>();
        var happening = Task.CompletedTask;
        foreach (var batch in FaultServer.Articles.Chunk(Batch))
        {
            if (outcomes.Count == FaultServer.Articles.Length / (3 * Batch) * Batch)
            {
                happening = Task.Run(fault);
            }

            outcomes.AddRange(await store.PutAsync(batch, CancellationToken.None));
        }

        await happening;
        return outcomes;
    }
}

/// <summary>Over HTTP.</summary>
public sealed class QueryApiFaultTests(FaultServer server) : Neo4jFaultTests(server)
{
    private protected override Neo4jOptions Options(FaultServer server) => server.Options;
}

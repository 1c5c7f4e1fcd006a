using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>The one database of the run's server, emptied for each test.</summary>
public sealed class Neo4jFixture : StoreFixture
{
    public override string? Absent => Neo4jServer.Current!.Missing;

    public override async Task<IGraphStore> OpenAsync()
    {
        await using var transport = new QueryApiTransport(Neo4jServer.Current!.Options);
        await transport.RunAsync(
            "MATCH (node) WHERE NOT node:Ledger DETACH DELETE node", new Dictionary<string, object?>(), writes: true, default);
        return await OpenAgainAsync();
    }

    public override async Task<IGraphStore> OpenAgainAsync() =>
        await Neo4jStore.OpenAsync(Neo4jServer.Current!.Options, CancellationToken.None);
}

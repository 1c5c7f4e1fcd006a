using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Bolt;

/// <summary>The one database of the run's server, emptied for each test and reached over Bolt.</summary>
public sealed class BoltFixture : StoreFixture
{
    public override string? Absent => Neo4jServer.Current!.MissingBolt;

    public override async Task<IGraphStore> OpenAsync()
    {
        await Faults.GraphCensus.EmptyAsync(Neo4jServer.Current!.Options);
        return await OpenAgainAsync();
    }

    public override async Task<IGraphStore> OpenAgainAsync() =>
        await Neo4jStore.OpenAsync(Neo4jServer.Current!.BoltOptions, CancellationToken.None);
}

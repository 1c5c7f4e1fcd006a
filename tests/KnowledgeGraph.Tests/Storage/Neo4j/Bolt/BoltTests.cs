using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Storage.Neo4j.Transport.Bolt;
using KnowledgeGraph.Tests.Storage.Contract;
using KnowledgeGraph.Tests.Storage.Neo4j.Faults;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Bolt;

[Collection("Neo4j")]
public sealed class BoltTransportTests(Neo4jServer server) : TransportTests(server)
{
    private readonly Neo4jServer _server = server;

    private protected override Neo4jOptions Nowhere => new(new Uri("bolt://127.0.0.1:9"));

    [SkippableTheory]
    [InlineData("neo4j")]
    [InlineData("bolt")]
    public async Task A_server_is_reached_by_either_scheme(string scheme)
    {
        var options = _server.BoltOptions with { Uri = new UriBuilder(_server.BoltOptions.Uri) { Scheme = scheme }.Uri };
        await using var store = await Neo4jStore.OpenAsync(options, CancellationToken.None);

        Assert.True((await store.CountsAsync(CancellationToken.None)).Articles >= 0);
    }

    [SkippableTheory]
    [InlineData("neo4j+s")]
    [InlineData("bolt+ssc")]
    public async Task A_server_without_TLS_is_not_spoken_to_in_the_open_where_TLS_was_asked_for(string scheme)
    {
        var options = _server.BoltOptions with
        {
            Uri = new UriBuilder(_server.BoltOptions.Uri) { Scheme = scheme }.Uri,
            RetryFor = TimeSpan.FromSeconds(0.1),
        };

        var fault = await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(options, CancellationToken.None));

        Assert.Equal(StoreFault.Unreachable, fault.Fault);
    }

    [SkippableFact]
    public async Task A_Bolt_address_with_the_port_for_HTTP_is_told_apart_from_a_server_that_is_not_there()
    {
        var options = _server.BoltOptions with { Uri = new UriBuilder(_server.Options.Uri) { Scheme = "bolt" }.Uri };

        var fault = await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(options, CancellationToken.None));

        Assert.Equal(StoreFault.Unreachable, fault.Fault);
        Assert.Contains("port for Bolt", fault.Message, StringComparison.Ordinal);
    }

    private protected override INeo4jTransport Open(Neo4jOptions options) =>
        new BoltTransport(options.Uri.Scheme == "http" ? options with { Uri = _server.BoltOptions.Uri } : options);
}

[Collection("Neo4j")]
public sealed class BoltFunctionTests : FunctionContract<BoltFixture>
{
    protected override int Steps => 20;
}

[Collection("Neo4j")]
public sealed class BoltWritingTests : WritingContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltEntityTests : EntityContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltRelationTests : RelationContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltPagingTests : PagingContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltSearchTests : SearchContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltLocationTests : LocationContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltWalkTests : WalkContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltArticleTests : ArticleContract<BoltFixture>;

[Collection("Neo4j")]
public sealed class BoltFactsTests : FactsContract<BoltFixture>;

/// <summary>Over Bolt.</summary>
public sealed class BoltFaultTests(FaultServer server) : Neo4jFaultTests(server)
{
    private protected override Neo4jOptions Options(FaultServer server) => server.Options with { Uri = server.Process.Bolt };
}

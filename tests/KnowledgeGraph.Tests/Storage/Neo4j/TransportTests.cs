using System.Diagnostics;
#if !NEO4J_DRIVER
using KnowledgeGraph.Storage;
#endif
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>What carries statements, whichever way: the same values, faults, time limits.</summary>
public abstract class TransportTests(Neo4jServer server)
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    [SkippableFact]
    public async Task Every_kind_of_value_comes_back_as_it_was_sent()
    {
        await using var transport = Open(server.Options);
        var sent = new Dictionary<string, object?>
        {
            ["value"] = new List<object?>
            {
                null, true, 1L, 1.0, 0.93, -2.5e-7, "仕佳“光子”\n𠮷😀", new List<object?>(),
                new Dictionary<string, object?> { ["名"] = new List<object?> { 1L, "x" } },
            },
        };

        var answer = await transport.RunAsync("RETURN $value AS value, 2 AS two", sent, writes: false, default);

        Assert.Equal(["value", "two"], answer.Fields);
        Assert.Equivalent(sent["value"], Assert.Single(answer.Rows)[0], strict: true);
    }

    [SkippableFact]
    public async Task A_whole_number_stays_an_integer_and_a_double_a_float()
    {
        await using var transport = Open(server.Options);
        var sent = new Dictionary<string, object?> { ["i"] = 1, ["d"] = 1.0 };

        var answer = await transport.RunAsync("RETURN valueType($i) AS i, valueType($d) AS d", sent, writes: false, default);

        Assert.Equal(["INTEGER NOT NULL", "FLOAT NOT NULL"], answer.Rows[0]);
    }

    [SkippableFact]
    public async Task A_wrong_statement_is_an_error_with_its_code_and_is_not_transient()
    {
        await using var transport = Open(server.Options);

        var fault = await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync("RETRUN 1", None, writes: false, default));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", fault.Code);
        Assert.False(fault.Transient);
        Assert.Contains(transport.Address, fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_password_and_a_missing_database_each_have_their_own_code()
    {
        await using var stranger = Open(server.Options with { Password = "wrong" });
        await using var elsewhere = Open(server.Options with { Database = "nowhere" });

        var unauthorized = await Assert.ThrowsAsync<Neo4jException>(() => stranger.RunAsync("RETURN 1", None, writes: false, default));
        var missing = await Assert.ThrowsAsync<Neo4jException>(() => elsewhere.RunAsync("RETURN 1", None, writes: false, default));

        Assert.Equal("Neo.ClientError.Security.Unauthorized", unauthorized.Code);
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", missing.Code);
    }

    [SkippableFact]
    public async Task A_statement_that_takes_too_long_is_ended_on_the_server_too()
    {
        await using var transport = Open(server.Options with { Timeout = TimeSpan.FromSeconds(1) });
        await using var observer = Open(server.Options);

        var fault = await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync(Endless, None, writes: false, default));

        Assert.Equal("Timeout", fault.Code);
        await Ended(observer);
    }

    [SkippableFact]
    public async Task A_cancelled_statement_is_ended_on_the_server_too()
    {
        await using var transport = Open(server.Options);
        await using var observer = Open(server.Options);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => transport.RunAsync(Endless, None, writes: false, cancellation.Token));

        await Ended(observer);
    }

    [Fact]
    public async Task An_address_where_nothing_listens_is_unreachable_and_worth_another_try()
    {
        await using var transport = Open(Nowhere);

        var fault = await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync("RETURN 1", None, writes: false, default));

        Assert.Equal(Neo4jException.Unreachable, fault.Code);
        Assert.True(fault.Transient);
        Assert.Contains("127.0.0.1:9", fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_one_statement_wrote_the_next_reads()
    {
        await using var transport = Open(server.Options);
        for (var n = 0; n < 20; n++)
        {
            var sent = new Dictionary<string, object?> { ["n"] = n };
            await transport.RunAsync("MERGE (probe:Probe {id: 'probe'}) SET probe.n = $n", sent, writes: true, default);
            var answer = await transport.RunAsync("MATCH (probe:Probe) RETURN probe.n AS n", None, writes: false, default);
            Assert.Equal((long)n, answer.Rows[0][0]);
        }

        await transport.RunAsync("MATCH (probe:Probe) DELETE probe", None, writes: true, default);
    }

    [SkippableFact]
    public async Task A_statement_may_have_no_columns_and_an_answer_no_rows()
    {
        await using var transport = Open(server.Options);

        Assert.Empty((await transport.RunAsync("MATCH (none:Probe {id: 'none'}) DELETE none", None, writes: true, default)).Rows);
        var answer = await transport.RunAsync("UNWIND [] AS none RETURN none", None, writes: false, default);

        Assert.Equal(["none"], answer.Fields);
        Assert.Empty(answer.Rows);
    }

    [SkippableFact]
    public async Task A_bearer_token_that_the_server_does_not_know_is_refused_like_a_wrong_password()
    {
        await using var stranger = Open(server.Options with { Username = null, Password = null, Token = "wrong" });

        var fault = await Assert.ThrowsAsync<Neo4jException>(() => stranger.RunAsync("RETURN 1", None, writes: false, default));

        Assert.StartsWith("Neo.ClientError.Security.", fault.Code, StringComparison.Ordinal);
        Assert.False(fault.Transient);
    }

    /// <summary>An address where nothing listens.</summary>
    private protected abstract Neo4jOptions Nowhere { get; }

    /// <summary>The transport under test, to the server that has these options over HTTP.</summary>
    private protected abstract INeo4jTransport Open(Neo4jOptions options);

    private const string Endless =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS never";

    private static async Task Ended(INeo4jTransport observer)
    {
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(10); await Task.Delay(50))
        {
            var running = await observer.RunAsync(
                "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery STARTS WITH 'UNWIND range' RETURN currentQuery",
                None,
                writes: false,
                default);
            if (running.Rows.Count == 0)
            {
                return;
            }
        }

        Assert.Fail("The statement still runs on the server after ten seconds.");
    }
}

[Collection("Neo4j")]
public sealed class QueryApiTransportTests(Neo4jServer server) : TransportTests(server)
{
    private protected override Neo4jOptions Nowhere => new(new Uri("http://127.0.0.1:9"));

    private protected override INeo4jTransport Open(Neo4jOptions options) => new QueryApiTransport(options);

#if !NEO4J_DRIVER
    [Theory]
    [InlineData("neo4j://host")]
    [InlineData("neo4j+s://host:7687")]
    [InlineData("bolt+ssc://host")]
    public async Task A_Bolt_address_without_the_driver_is_an_error_that_says_both_ways_out(string address)
    {
        var fault = await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(new(new Uri(address)), default));

        Assert.Equal(StoreFault.Unreachable, fault.Fault);
        Assert.Contains("http://host:7474", fault.Message, StringComparison.Ordinal);
        Assert.Contains("-p:UseNeo4jDriver=true", fault.Message, StringComparison.Ordinal);
    }
#endif
}

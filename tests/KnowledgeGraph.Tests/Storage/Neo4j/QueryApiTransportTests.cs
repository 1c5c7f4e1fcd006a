using System.Diagnostics;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

[Collection("Neo4j")]
public sealed class QueryApiTransportTests(Neo4jServer server)
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    [SkippableFact]
    public async Task Every_kind_of_value_comes_back_as_it_was_sent()
    {
        await using var transport = new QueryApiTransport(server.Options);
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
        await using var transport = new QueryApiTransport(server.Options);
        var sent = new Dictionary<string, object?> { ["i"] = 1, ["d"] = 1.0 };

        var answer = await transport.RunAsync("RETURN valueType($i) AS i, valueType($d) AS d", sent, writes: false, default);

        Assert.Equal(["INTEGER NOT NULL", "FLOAT NOT NULL"], answer.Rows[0]);
    }

    [SkippableFact]
    public async Task A_wrong_statement_is_an_error_with_its_code_and_is_not_transient()
    {
        await using var transport = new QueryApiTransport(server.Options);

        var fault = await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync("RETRUN 1", None, writes: false, default));

        Assert.Equal("Neo.ClientError.Statement.SyntaxError", fault.Code);
        Assert.False(fault.Transient);
        Assert.Contains(transport.Address, fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_wrong_password_and_a_missing_database_each_have_their_own_code()
    {
        await using var stranger = new QueryApiTransport(server.Options with { Password = "wrong" });
        await using var elsewhere = new QueryApiTransport(server.Options with { Database = "nowhere" });

        var unauthorized = await Assert.ThrowsAsync<Neo4jException>(() => stranger.RunAsync("RETURN 1", None, writes: false, default));
        var missing = await Assert.ThrowsAsync<Neo4jException>(() => elsewhere.RunAsync("RETURN 1", None, writes: false, default));

        Assert.Equal("Neo.ClientError.Security.Unauthorized", unauthorized.Code);
        Assert.Equal("Neo.ClientError.Database.DatabaseNotFound", missing.Code);
    }

    [SkippableFact]
    public async Task A_statement_that_takes_too_long_is_ended_on_the_server_too()
    {
        await using var transport = new QueryApiTransport(server.Options with { Timeout = TimeSpan.FromSeconds(1) });
        await using var observer = new QueryApiTransport(server.Options);

        var fault = await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync(Endless, None, writes: false, default));

        Assert.Equal("Timeout", fault.Code);
        await Ended(observer);
    }

    [SkippableFact]
    public async Task A_cancelled_statement_is_ended_on_the_server_too()
    {
        await using var transport = new QueryApiTransport(server.Options);
        await using var observer = new QueryApiTransport(server.Options);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => transport.RunAsync(Endless, None, writes: false, cancellation.Token));

        await Ended(observer);
    }

    [Fact]
    public async Task An_address_where_nothing_listens_is_unreachable_and_worth_another_try()
    {
        await using var transport = new QueryApiTransport(new(new Uri("http://127.0.0.1:9")));

        var fault = await Assert.ThrowsAsync<Neo4jException>(() => transport.RunAsync("RETURN 1", None, writes: false, default));

        Assert.Equal(Neo4jException.Unreachable, fault.Code);
        Assert.True(fault.Transient);
        Assert.Contains("http://127.0.0.1:9", fault.Message, StringComparison.Ordinal);
    }

    private const string Endless =
        "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a + b = -1 RETURN count(*) AS never";

    private static async Task Ended(QueryApiTransport observer)
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

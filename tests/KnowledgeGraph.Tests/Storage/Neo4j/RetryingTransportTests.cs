using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>What is tried again, and what is not.</summary>
public sealed class RetryingTransportTests
{
    [Theory]
    [InlineData(Neo4jException.Unreachable, false)]
    [InlineData(Neo4jException.Lost, true)]
    [InlineData("Neo.TransientError.Transaction.DeadlockDetected", true)]
    [InlineData("Neo.ClientError.Cluster.NotALeader", true)]
    [InlineData(Neo4jException.Timeout, true)]
    public async Task What_may_succeed_a_moment_later_is_tried_again(string code, bool writes)
    {
        var server = new FailingTransport(code, times: 2);
        await using var transport = new RetryingTransport(server, TimeSpan.FromMinutes(1), TimeProvider.System);

        await transport.RunAsync("RETURN 1", new Dictionary<string, object?>(), writes, default);

        Assert.Equal(3, server.Tries);
    }

    [Theory]
    [InlineData(Neo4jException.Timeout, false)]
    [InlineData("Neo.ClientError.Statement.SyntaxError", true)]
    [InlineData("Neo.TransientError.Transaction.Terminated", true)]
    public async Task What_would_fail_again_is_tried_once(string code, bool writes)
    {
        var server = new FailingTransport(code, times: 2);
        await using var transport = new RetryingTransport(server, TimeSpan.FromMinutes(1), TimeProvider.System);

        var fault = await Assert.ThrowsAsync<Neo4jException>(
            () => transport.RunAsync("RETURN 1", new Dictionary<string, object?>(), writes, default));

        Assert.Equal(code, fault.Code);
        Assert.Equal(1, server.Tries);
    }

    [Fact]
    public async Task Nothing_is_tried_again_for_longer_than_it_may()
    {
        var server = new FailingTransport(Neo4jException.Lost, times: int.MaxValue);
        await using var transport = new RetryingTransport(server, TimeSpan.FromSeconds(1), TimeProvider.System);

        await Assert.ThrowsAsync<Neo4jException>(
            () => transport.RunAsync("RETURN 1", new Dictionary<string, object?>(), writes: true, default));

        Assert.InRange(server.Tries, 2, 5);
    }

    /// <summary>Fails some times, and then answers.</summary>
    private sealed class FailingTransport(string code, int times) : INeo4jTransport
    {
        public int Tries { get; private set; }

        public string Address => "nowhere";

        public Task<CypherAnswer> RunAsync(
            string statement, IReadOnlyDictionary<string, object?> parameters, bool writes, CancellationToken cancellation) =>
            ++Tries <= times ? Task.FromException<CypherAnswer>(new Neo4jException(code, code)) : Task.FromResult(new CypherAnswer([], []));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}

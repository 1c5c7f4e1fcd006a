namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Tries a statement again while it fails for a passing reason: every statement here is idempotent, so one whose
/// answer was lost may be repeated too. A write whose time ran out is tried again as well: on a server that has just started,
/// or has much else to do, planning it is what took so long, and that is not needed twice. A question is not: whoever asks
/// more than can be answered in time would be answered no better, and keep the server twice as long.</summary>
/// <param name="inner">What carries the statements.</param>
/// <param name="retryFor">For how long to try.</param>
/// <param name="time">The clock; tests bring their own.</param>
/// <remarks>Waits grow from 50 ms to 5 s, twofold, each drawn evenly from half to all of it: "equal jitter", M. Brooker,
/// Exponential Backoff And Jitter, 2015.</remarks>
internal sealed class RetryingTransport(INeo4jTransport inner, TimeSpan retryFor, TimeProvider time) : INeo4jTransport
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public string Address => inner.Address;

    /// <inheritdoc/>
    public async Task<CypherAnswer> RunAsync(
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        bool writes,
        CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                return await inner.RunAsync(statement, parameters, writes, cancellation).ConfigureAwait(false);
            }
            catch (Neo4jException fault) when (
                (fault.Transient || (writes && fault.Code == Neo4jException.Timeout)) && time.GetElapsedTime(start) + wait < retryFor)
            {
                var jittered = wait * (0.5 + (Random.Shared.NextDouble() / 2));
                await Task.Delay(jittered, time, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Runs statements within a time limit: one that takes longer, or whose asker has gone, is ended on the server too,
/// which neither transport does by letting go of it.</summary>
/// <param name="address">The server's address, for messages.</param>
/// <param name="timeout">How long a statement may take.</param>
/// <param name="send">Carries a statement and its parameters, telling whether it writes, until the token ends the wait.</param>
internal sealed class TimedStatements(
    string address, TimeSpan timeout, Func<string, Dictionary<string, object?>, bool, CancellationToken, Task<CypherAnswer>> send)
{
    private static readonly CypherFile Terminate = CypherFile.Load("admin/terminate");
    private static readonly TimeSpan TerminationTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Runs a statement; see <see cref="INeo4jTransport.RunAsync"/>.</summary>
    public async Task<CypherAnswer> RunAsync(
        string statement, IReadOnlyDictionary<string, object?> parameters, bool writes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var tag = Guid.NewGuid().ToString("N");
        var tagged = new Dictionary<string, object?>(parameters, StringComparer.Ordinal) { [RunningTag.Name] = tag };
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(timeout);
        try
        {
            return await send(statement, tagged, writes, deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            await TerminateAsync(tag).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            throw new Neo4jException(
                Neo4jException.Timeout, $"Neo4j at {address} took longer than {timeout.TotalSeconds:0.#} s over one statement; it was ended.");
        }
    }

    private async Task TerminateAsync(string tag)
    {
        using var patience = new CancellationTokenSource(TerminationTimeout);
        try
        {
            await send(Terminate.Text, new(StringComparer.Ordinal) { ["ended"] = tag }, false, patience.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is Neo4jException or OperationCanceledException)
        {
            // The server is not there to be told, or will not be: its own transaction time-out is what is left.
        }
    }
}

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>What a Neo4j server refused or failed to do.</summary>
/// <param name="code">Neo4j's status code, <c>Neo.ClientError.Statement.SyntaxError</c>, or one of <see cref="Unreachable"/>,
/// <see cref="Lost"/> and <see cref="Timeout"/>.</param>
/// <param name="message">What happened, with the server's address.</param>
/// <param name="inner">The fault underneath.</param>
public sealed class Neo4jException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>No connection was made: nothing can have happened on the server.</summary>
    public const string Unreachable = "Unreachable";

    /// <summary>The connection broke after the statement was sent: it may or may not have taken effect.</summary>
    public const string Lost = "Lost";

    /// <summary>The statement took longer than it may and was ended.</summary>
    public const string Timeout = "Timeout";

    /// <summary>Neo4j's status code, or one of the constants above.</summary>
    public string Code { get; } = code;

    /// <summary>Whether the same statement may succeed a moment later: what the server calls transient, a lost
    /// connection, a server starting or stopping, and a leader that moved.</summary>
    /// <remarks>Neo4j status codes 5, "Transient errors"; a statement here is idempotent, so a commit whose answer was
    /// lost is safe to repeat.</remarks>
    public bool Transient =>
        Code is Unreachable or Lost
            or "Neo.ClientError.Cluster.NotALeader"
            or "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase"
            or "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration"
        // Two that make one index at once: the one that comes second finds it there at the next try.
        || Code is "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists"
        || (Code.StartsWith("Neo.TransientError.", StringComparison.Ordinal)
            && Code is not ("Neo.TransientError.Transaction.Terminated" or "Neo.TransientError.Transaction.LockClientStopped"));
}

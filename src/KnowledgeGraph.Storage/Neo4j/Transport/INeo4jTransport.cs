namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Carries one statement, in a transaction of its own, to the server and its rows back; sees what it wrote itself
/// (bookmarks). The Query API over HTTP does, Bolt where it is built in, and either made to try again.</summary>
public interface INeo4jTransport : IAsyncDisposable
{
    /// <summary>The server's address, for messages.</summary>
    string Address { get; }

    /// <summary>Runs a statement.</summary>
    /// <param name="statement">Cypher, values by parameter only.</param>
    /// <param name="parameters">Null, bool, int, long, double, string, and lists and string-keyed dictionaries of such.</param>
    /// <param name="writes">Whether it changes something: on a cluster, whether the leader has to run it.</param>
    /// <param name="cancellation">Ends the wait and, on the server, the transaction.</param>
    /// <exception cref="Neo4jException">The server refused, failed, or could not be reached.</exception>
    Task<CypherAnswer> RunAsync(
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        bool writes,
        CancellationToken cancellation);
}

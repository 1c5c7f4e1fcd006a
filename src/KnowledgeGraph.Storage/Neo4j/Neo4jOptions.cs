namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>Where a Neo4j server is and who asks; the names are those of Aura's own credentials file.</summary>
/// <param name="Uri">NEO4J_URI: the server's <c>http(s)://</c> address.</param>
/// <param name="Username">NEO4J_USERNAME; null together with the password: no authentication.</param>
/// <param name="Password">NEO4J_PASSWORD.</param>
/// <param name="Token">NEO4J_TOKEN: a bearer token, used in place of name and password.</param>
/// <param name="Database">NEO4J_DATABASE.</param>
public sealed record Neo4jOptions(
    Uri Uri, string? Username = null, string? Password = null, string? Token = null, string Database = "neo4j")
{
    /// <summary>How long one statement may take before it is ended, on the server too.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a statement that failed for a passing reason is tried again.</summary>
    public TimeSpan RetryFor { get; init; } = TimeSpan.FromSeconds(90);
}

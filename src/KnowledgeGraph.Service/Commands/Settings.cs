namespace KnowledgeGraph.Service.Commands;

/// <summary>Which store is meant.</summary>
public enum StoreKind
{
    /// <summary>The embedded one, a file in the data folder.</summary>
    Sqlite,

    /// <summary>A Neo4j server.</summary>
    Neo4j,
}

/// <summary>Where a Neo4j is and who we are there; named as in Aura's own credentials file.</summary>
public sealed record Neo4jAccount(string Uri, string? Username, string? Password, string Database);

/// <summary>What all commands with a store are told.</summary>
/// <param name="Store">Which store.</param>
/// <param name="Data">Full path of the embedded store's folder.</param>
/// <param name="Neo4j">Used with <see cref="StoreKind.Neo4j"/> only.</param>
public sealed record Settings(StoreKind Store, string Data, Neo4jAccount Neo4j)
{
    /// <summary>Where the embedded store lies unless told otherwise.</summary>
    public static string DefaultData => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "knowledgegraph");
}

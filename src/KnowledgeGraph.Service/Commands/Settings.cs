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
/// <param name="Token">A bearer token in place of name and password.</param>
public sealed record Neo4jAccount(string Uri, string? Username, string? Password, string? Token, string Database)
{
    /// <summary>What the environment says; a server on this machine unless told otherwise, without an account where no
    /// secret is given.</summary>
    /// <exception cref="CommandException">Two secrets are given, or one's file cannot be read.</exception>
    public static Neo4jAccount Read(IConfiguration configuration)
    {
        var password = Secret.Read(configuration, "NEO4J_PASSWORD");
        var token = Secret.Read(configuration, "NEO4J_TOKEN");
        if (password is not null && token is not null)
        {
            throw new CommandException(
                ExitCode.Usage, "both a password (NEO4J_PASSWORD, NEO4J_PASSWORD_FILE) and a token (NEO4J_TOKEN, NEO4J_TOKEN_FILE) are set; keep one of them.");
        }

        return new Neo4jAccount(
            Given("NEO4J_URI") ?? "http://localhost:7474",
            token is not null ? null : Given("NEO4J_USERNAME") ?? (password is null ? null : "neo4j"),
            password,
            token,
            Given("NEO4J_DATABASE") ?? "neo4j");

        string? Given(string name) => string.IsNullOrEmpty(configuration[name]) ? null : configuration[name];
    }
}

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

using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <summary>Opens it.</summary>
    /// <exception cref="StoreException">It cannot be opened or reached.</exception>
    public static async Task<IGraphStore> OpenAsync(Settings settings, CancellationToken cancellation) => settings.Store switch
    {
        StoreKind.Sqlite => SqliteStore.Open(Path.Combine(settings.Data, SqliteStore.FileName)),
        _ => await Neo4jStore.OpenAsync(Options(settings.Neo4j), cancellation),
    };

    /// <summary>Where it is, for a person.</summary>
    public static string Describe(Settings settings) => settings.Store switch
    {
        StoreKind.Sqlite => Path.Combine(settings.Data, SqliteStore.FileName),
        _ => settings.Neo4j.Uri,
    };

    /// <summary>How a server is reached with an account.</summary>
    /// <exception cref="CommandException">Its address is none.</exception>
    public static Neo4jOptions Options(Neo4jAccount account) => Uri.TryCreate(account.Uri, UriKind.Absolute, out var uri)
        ? new Neo4jOptions(uri, account.Username, account.Password, account.Token, account.Database)
        : throw new CommandException(
            ExitCode.Usage, $"NEO4J_URI is \"{account.Uri}\", which is no address; write it as http://localhost:7474.");
}

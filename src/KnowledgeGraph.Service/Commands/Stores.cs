using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Opens the store that the settings name.</summary>
internal static class Stores
{
    /// <summary>Opens it.</summary>
    /// <exception cref="StoreException">It cannot be opened or reached.</exception>
    public static Task<IGraphStore> OpenAsync(Settings settings, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return settings.Store switch
        {
            StoreKind.Sqlite => Task.FromResult<IGraphStore>(SqliteStore.Open(Path.Combine(settings.Data, SqliteStore.FileName))),
            _ => throw new CommandException(
                ExitCode.StoreUnreachable, "this build keeps its graph in SQLite only; leave --store (or KG_STORE) out, or say sqlite."),
        };
    }

    /// <summary>Where it is, for a person.</summary>
    public static string Describe(Settings settings) => settings.Store switch
    {
        StoreKind.Sqlite => Path.Combine(settings.Data, SqliteStore.FileName),
        _ => settings.Neo4j.Uri,
    };
}

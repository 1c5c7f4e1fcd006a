using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Service.Commands;

/// <summary>A store that a command line names in one word, where a command has to do with two.</summary>
internal sealed class StorePlace
{
    /// <summary>How it is written, for help and errors.</summary>
    public const string Form = "sqlite[:PATH]|neo4j|ADDRESS";

    private readonly string? _file;
    private readonly Neo4jOptions? _server;

    private StorePlace(string? file, Neo4jOptions? server) => (_file, _server) = (file, server);

    /// <summary>Where it is, for a person; no password in it.</summary>
    public string Description => _file ?? _server!.Uri + (_server.Database == "neo4j" ? string.Empty : $" (database {_server.Database})");

    /// <summary>The store that a word means.</summary>
    /// <param name="word"><c>sqlite</c>: the embedded one of the settings; <c>sqlite:PATH</c>: a database file, or the folder
    /// that holds it; <c>neo4j</c>: the server of the settings; an address: that server, with the account of the settings
    /// unless it names one (<c>http://name:password@host:7474/database</c>).</param>
    /// <exception cref="CommandException">It is none of these.</exception>
    public static StorePlace Of(string word, Settings settings)
    {
        if (word is "sqlite" || word.StartsWith("sqlite:", StringComparison.Ordinal))
        {
            var path = word.Length > "sqlite:".Length ? word["sqlite:".Length..] : settings.Data;
            return new StorePlace(
                Path.GetFullPath(path.EndsWith(".db", StringComparison.OrdinalIgnoreCase) || File.Exists(path) ? path : Path.Combine(path, SqliteStore.FileName)),
                null);
        }

        if (word is "neo4j")
        {
            return new StorePlace(null, Stores.Options(settings.Neo4j));
        }

        return word.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(word, UriKind.Absolute, out var address)
            ? new StorePlace(null, At(address, Stores.Options(settings.Neo4j)))
            : throw new CommandException(
                ExitCode.Usage, $"\"{word}\" is no store; write sqlite, sqlite:PATH, neo4j, or a server's address as http://host:7474.");
    }

    /// <summary>Opens it.</summary>
    /// <param name="make">Whether it may be made where it is not there yet.</param>
    /// <exception cref="CommandException">It is not there and may not be made.</exception>
    /// <exception cref="StoreException">It cannot be opened or reached.</exception>
    public async Task<IGraphStore> OpenAsync(bool make, CancellationToken cancellation)
    {
        if (_file is null)
        {
            return await Neo4jStore.OpenAsync(_server!, cancellation);
        }

        return make || File.Exists(_file)
            ? SqliteStore.Open(_file)
            : throw new CommandException(ExitCode.StoreUnreachable, $"there is no database {_file}.");
    }

    private static Neo4jOptions At(Uri address, Neo4jOptions settings)
    {
        var account = address.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        var database = Uri.UnescapeDataString(address.AbsolutePath.Trim('/'));
        var place = settings with
        {
            Uri = new Uri(address.GetComponents(UriComponents.Scheme | UriComponents.HostAndPort, UriFormat.UriEscaped)),
            Database = database.Length > 0 ? database : settings.Database,
        };
        return address.UserInfo.Length == 0
            ? place
            : place with { Username = account[0], Password = account.ElementAtOrDefault(1) ?? settings.Password, Token = null };
    }
}

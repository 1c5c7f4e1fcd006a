namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Opens the database file of this program: makes the folder, refuses what is not its own or newer than itself,
/// brings an older schema up to date.</summary>
/// <remarks>The file is never opened but through SQLite: closing another handle to it would drop the locks that SQLite
/// holds for this process (https://www.sqlite.org/howtocorrupt.html, 2.2). A file cut short is noticed at the first read, by
/// the number of pages on its first one.</remarks>
internal static class DatabaseFile
{
    /// <summary>"KGrf": marks a database as this program's (https://www.sqlite.org/fileformat2.html, 1.3.14).</summary>
    private const int ApplicationId = 0x4B477266;

    private static readonly string[] Migrations = Load();

    /// <summary>An open connection to an up-to-date database.</summary>
    public static Connection Open(string file, SqliteOptions options)
    {
        MakeFolder(file);
        var connection = Connection.Open(file, options.Patience);
        try
        {
            Accept(connection);
            Configure(connection, options);
            if (connection.Scalar("PRAGMA user_version") < Migrations.Length)
            {
                connection.Write(() => Migrate(connection));
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void MakeFolder(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(
                StoreFault.Unreachable,
                $"The folder {folder} for the database cannot be made ({exception.Message}). Choose another folder (--data) or mend its rights.",
                exception);
        }
    }

    private static void Accept(Connection connection)
    {
        // The mark is read last: another process may be making the database, and commits tables, version and mark together.
        var tables = connection.Scalar("SELECT count(*) FROM sqlite_master");
        var version = connection.Scalar("PRAGMA user_version");
        var application = connection.Scalar("PRAGMA application_id");
        if (application != ApplicationId && (application != 0 || version != 0 || tables != 0))
        {
            throw new StoreException(
                StoreFault.Foreign,
                $"The database {connection.File} belongs to another program. Choose another folder (--data); nothing was changed in it.");
        }

        if (version > Migrations.Length)
        {
            throw new StoreException(
                StoreFault.Foreign,
                $"The database {connection.File} was made by a newer version of this program (schema {version}, this one knows {Migrations.Length}). Use that version, or choose another folder (--data); nothing was changed in it.");
        }
    }

    // Write-ahead log: readers and the one writer do not wait for each other. FULL: once an ingest says "stored", a
    // message of a queue is acknowledged or a file moved, so a power cut may not take it back; that costs one flush a
    // transaction, which batches share.
    private static void Configure(Connection connection, SqliteOptions options)
    {
        UseLog(connection, options);
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000");
    }

    // Two processes that make the database at once meet here, where SQLite does not wait by itself.
    private static void UseLog(Connection connection, SqliteOptions options)
    {
        var start = options.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                connection.Scalar("PRAGMA journal_mode = WAL");
                return;
            }
            catch (StoreException busy) when (busy.Fault == StoreFault.Busy && options.Clock.GetElapsedTime(start) < options.Patience)
            {
                Thread.Sleep(20);
            }
        }
    }

    // The version is read again inside: another process may have been first.
    private static bool Migrate(Connection connection)
    {
        var version = connection.Scalar("PRAGMA user_version");
        foreach (var migration in Migrations.Skip((int)version))
        {
            connection.Execute(migration);
        }

        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Migrations.Length}");
        return version < Migrations.Length;
    }

    private static string[] Load()
    {
        var assembly = typeof(DatabaseFile).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("sqlite/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }
}

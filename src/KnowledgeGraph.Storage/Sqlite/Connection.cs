using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>An open database file, for one thread at a time. Statements are prepared once and kept.</summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 _database;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    static Connection() => Batteries_V2.Init();

    private Connection(string file, sqlite3 database)
    {
        File = file;
        _database = database;
    }

    /// <summary>The database file.</summary>
    public string File { get; }

    /// <summary>Opens a file, making it when it is not there.</summary>
    /// <param name="file">Its path; the folder must be there.</param>
    /// <param name="patience">How long a statement waits for others before it gives up.</param>
    public static Connection Open(string file, TimeSpan patience)
    {
        const int flags = raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX;
        var code = raw.sqlite3_open_v2(file, out var database, flags, null);
        var connection = new Connection(file, database);
        try
        {
            connection.Check(code, null);
            raw.sqlite3_extended_result_codes(database, 1);
            raw.sqlite3_busy_timeout(database, (int)patience.TotalMilliseconds);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A statement, prepared at its first use. Not to be used again before its rows are read or stopped.</summary>
    public Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            Check(raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared), sql);
            _statements.Add(sql, statement = new Statement(this, sql, prepared));
        }

        return statement;
    }

    /// <summary>Runs statements without values or rows.</summary>
    public void Execute(string sql) => Check(raw.sqlite3_exec(_database, sql), sql);

    /// <summary>The number that a statement such as <c>PRAGMA user_version</c> answers.</summary>
    public long Scalar(string sql)
    {
        var statement = Prepare(sql);
        var value = statement.Read() ? statement.Integer(0) : 0;
        statement.Stop();
        return value;
    }

    /// <summary>The key of the row last inserted.</summary>
    public long LastKey => raw.sqlite3_last_insert_rowid(_database);

    /// <summary>Does something in one writing transaction: all of it, or, when it throws, nothing. Waits until no other
    /// process writes, since one that had begun to read could not turn to writing once another had written.</summary>
    public T Write<T>(Func<T> work)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            var result = work();
            Execute("COMMIT");
            return result;
        }
        catch
        {
            Rollback();
            throw;
        }
    }

    /// <summary>Reads at one moment: what others write meanwhile is not seen.</summary>
    public T Read<T>(Func<T> work)
    {
        Execute("BEGIN");
        try
        {
            return work();
        }
        finally
        {
            Rollback();
        }
    }

    /// <summary>Throws when a call did not go well.</summary>
    public void Check(int code, string? sql)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
        {
            throw Failure(code, sql);
        }
    }

    /// <summary>The exception for a result code of this connection.</summary>
    public StoreException Failure(int code, string? sql) =>
        SqliteFailure.Of(code, File, raw.sqlite3_errmsg(_database).utf8_to_string(), sql);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _database.Dispose();
    }

    // SQLite may have rolled back by itself (disk full, I/O error); it then says so, which is no second fault.
    private void Rollback()
    {
        if (raw.sqlite3_get_autocommit(_database) == 0)
        {
            raw.sqlite3_exec(_database, "ROLLBACK");
        }
    }
}

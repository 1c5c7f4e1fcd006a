using System.Text;
using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>A prepared statement. Values are set by position from 1, columns read by position from 0. After its last row
/// it is ready to be used again.</summary>
internal sealed class Statement : IDisposable
{
    private readonly Connection _connection;
    private readonly string _sql;
    private readonly sqlite3_stmt _statement;

    public Statement(Connection connection, string sql, sqlite3_stmt statement)
    {
        _connection = connection;
        _sql = sql;
        _statement = statement;
    }

    public Statement Set(int index, long value)
    {
        _connection.Check(raw.sqlite3_bind_int64(_statement, index, value), _sql);
        return this;
    }

    public Statement Set(int index, double value)
    {
        _connection.Check(raw.sqlite3_bind_double(_statement, index, value), _sql);
        return this;
    }

    public Statement Set(int index, bool value) => Set(index, value ? 1 : 0);

    public Statement Set(int index, long? value) => value is { } number ? Set(index, number) : SetNull(index);

    public Statement Set(int index, string? value)
    {
        if (value is null)
        {
            return SetNull(index);
        }

        // An empty span would have no address, which SQLite takes for null.
        var code = value.Length == 0
            ? raw.sqlite3_bind_text(_statement, index, string.Empty)
            : raw.sqlite3_bind_text(_statement, index, Encoding.UTF8.GetBytes(value).AsSpan());
        _connection.Check(code, _sql);
        return this;
    }

    /// <summary>Steps to the next row; false behind the last.</summary>
    public bool Read()
    {
        var code = raw.sqlite3_step(_statement);
        switch (code)
        {
            case raw.SQLITE_ROW:
                return true;
            case raw.SQLITE_DONE:
                raw.sqlite3_reset(_statement);
                return false;
            default:
                var failure = _connection.Failure(code, _sql);
                raw.sqlite3_reset(_statement);
                throw failure;
        }
    }

    /// <summary>Runs it to its end.</summary>
    public void Run()
    {
        while (Read())
        {
        }
    }

    /// <summary>Leaves the remaining rows unread.</summary>
    public void Stop() => raw.sqlite3_reset(_statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Integer(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Number(int column) => raw.sqlite3_column_int(_statement, column);

    public double Real(int column) => raw.sqlite3_column_double(_statement, column);

    public bool Flag(int column) => raw.sqlite3_column_int(_statement, column) != 0;

    /// <summary>A text that is not null.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Utf8(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    /// <summary>A text's bytes, good until the next step.</summary>
    public ReadOnlySpan<byte> Utf8(int column) => raw.sqlite3_column_blob(_statement, column);

    /// <summary>The exception for a value that this program never writes.</summary>
    public StoreException Strange(string value) => new(
        StoreFault.Damaged,
        $"The database {_connection.File} holds \"{value}\" where no such value can be: {_sql}. Move the file away and ingest the articles again.");

    public void Dispose() => _statement.Dispose();

    private Statement SetNull(int index)
    {
        _connection.Check(raw.sqlite3_bind_null(_statement, index), _sql);
        return this;
    }
}

using SQLitePCL;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>Turns SQLite's result codes (https://www.sqlite.org/rescode.html) into what went wrong with which file and
/// what mends it.</summary>
internal static class SqliteFailure
{
    /// <summary>The exception for a result code.</summary>
    /// <param name="code">Primary or extended result code.</param>
    /// <param name="file">The database file.</param>
    /// <param name="said">SQLite's own message.</param>
    /// <param name="statement">The statement that failed, if one did.</param>
    public static StoreException Of(int code, string file, string said, string? statement = null) => (code & 0xff) switch
    {
        raw.SQLITE_CANTOPEN => new(
            StoreFault.Unreachable,
            $"The database {file} cannot be opened ({said}). Make its folder readable and writable for this account, or choose another folder (--data)."),
        raw.SQLITE_PERM or raw.SQLITE_AUTH or raw.SQLITE_READONLY => new(
            StoreFault.Unwritable,
            $"The database {file} cannot be written ({said}). Give this account the right to write the file and its folder, or choose another folder (--data)."),
        raw.SQLITE_FULL => new(
            StoreFault.Unwritable,
            $"There is no room left for the database {file} ({said}). Free some space and run the command again; what was stored before is unharmed."),
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => new(
            StoreFault.Busy,
            $"Another process held the database {file} for too long ({said}). Let it finish or stop it, then run the command again."),
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => new(
            StoreFault.Damaged,
            $"The file {file} is damaged or no database of this program ({said}). Move it away and ingest the articles again, or put a backup in its place."),
        raw.SQLITE_IOERR => new(
            StoreFault.Unreachable,
            $"Reading or writing the database {file} failed ({said}, code {code}). Check the disk it lies on."),
        _ => new(
            StoreFault.Failed,
            $"The database {file} refused a statement ({said}, code {code}){(statement is null ? "." : $": {statement}")}"),
    };
}

using KnowledgeGraph.Storage.Memory;

namespace KnowledgeGraph.Storage.Sqlite;

/// <summary>The graph of a database in memory, made anew when the database has changed. Whoever holds a graph keeps it
/// whole while a newer one takes its place.</summary>
internal sealed class LiveGraph(Connection connection, SqliteOptions options) : IDisposable
{
    private readonly Lock _loading = new();
    private volatile Loaded? _loaded;
    private int _writes;

    /// <summary>Says that this process has written: the next reader sees it.</summary>
    public void Written() => Interlocked.Increment(ref _writes);

    /// <summary>The graph: with everything this process wrote, and with what others wrote up to a moment ago. While one
    /// reader loads a newer one, the others go on with the one there is, but not for long.</summary>
    public MemoryGraph Current()
    {
        var loaded = _loaded;
        if (loaded is not null && Fresh(loaded, options.Staleness))
        {
            return loaded.Graph;
        }

        if (!_loading.TryEnter())
        {
            if (loaded is not null && Fresh(loaded, options.Staleness * 3))
            {
                return loaded.Graph;
            }

            _loading.Enter();
        }

        try
        {
            loaded = _loaded;
            if (loaded is null || !Fresh(loaded, options.Staleness))
            {
                _loaded = loaded = Load(loaded);
            }

            return loaded.Graph;
        }
        finally
        {
            _loading.Exit();
        }
    }

    /// <summary>How much the database holds, without loading it; while it is being loaded, how much it held before.</summary>
    public GraphSize Size()
    {
        if (!_loading.TryEnter())
        {
            if (_loaded is { Graph.Snapshot: var known })
            {
                return new GraphSize(known.Articles.Count, known.Entities.Count, known.Relations.Count);
            }

            _loading.Enter();
        }

        try
        {
            return connection.Read(() => new GraphSize(
                (int)connection.Scalar("SELECT count(*) FROM article"),
                (int)connection.Scalar("SELECT count(*) FROM entity"),
                (int)connection.Scalar("SELECT count(*) FROM relation")));
        }
        finally
        {
            _loading.Exit();
        }
    }

    public void Dispose()
    {
        lock (_loading)
        {
            connection.Dispose();
        }
    }

    private bool Fresh(Loaded loaded, TimeSpan age) =>
        loaded.Writes == Volatile.Read(ref _writes) && options.Clock.GetElapsedTime(loaded.Checked) < age;

    // data_version changes when another connection has written (https://www.sqlite.org/pragma.html#pragma_data_version).
    // It is read inside the transaction that loads, after its snapshot was taken.
    private Loaded Load(Loaded? before)
    {
        var writes = Volatile.Read(ref _writes);
        var moment = options.Clock.GetTimestamp();
        return connection.Read(() =>
        {
            connection.Scalar("SELECT count(*) FROM derivation");
            var version = connection.Scalar("PRAGMA data_version");
            return before is not null && before.Version == version
                ? before with { Writes = writes, Checked = moment }
                : new Loaded(new MemoryGraph(new GraphLoader(connection).Load()), version, writes, moment);
        });
    }

    private sealed record Loaded(MemoryGraph Graph, long Version, int Writes, long Checked);
}

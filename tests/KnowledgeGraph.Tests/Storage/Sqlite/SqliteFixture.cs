using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Sqlite;

/// <summary>SQLite files in a folder of their own.</summary>
public sealed class SqliteFixture : StoreFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-store-").FullName;
    private int _count;

    public override Task<IGraphStore> OpenAsync()
    {
        _count++;
        return OpenAgainAsync();
    }

    public override Task<IGraphStore> OpenAgainAsync() =>
        Task.FromResult<IGraphStore>(SqliteStore.Open(Path.Combine(_folder, $"{_count}.db")));

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return base.DisposeAsync();
    }
}

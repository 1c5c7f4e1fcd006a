using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Storage.Contract;
using SQLitePCL;

namespace KnowledgeGraph.Tests.Storage.Sqlite;

/// <summary>What happens when the database file is not as it should be: a message that names file, cause and mend, and
/// nothing lost.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-file-").FullName;

    private string Database => Path.Combine(_folder, SqliteStore.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_folder_that_is_not_there_is_made()
    {
        await using var store = SqliteStore.Open(Path.Combine(_folder, "a", "b", SqliteStore.FileName));
        Assert.True(File.Exists(store.File));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "in the way");
        var fault = Assert.Throws<StoreException>(() => SqliteStore.Open(Path.Combine(_folder, "file", "data", SqliteStore.FileName)));
        AssertSays(fault, StoreFault.Unreachable, Path.Combine(_folder, "file", "data"), "--data");
    }

    [Fact]
    public void A_folder_that_nothing_can_be_written_to_is_named()
    {
        var fault = Assert.Throws<StoreException>(() => SqliteStore.Open("/proc/" + SqliteStore.FileName));
        AssertSays(fault, StoreFault.Unreachable, "/proc/" + SqliteStore.FileName, "--data");
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_named()
    {
        Directory.CreateDirectory(Database);
        var fault = Assert.Throws<StoreException>(() => SqliteStore.Open(Database));
        AssertSays(fault, StoreFault.Unreachable, Database, "--data");
    }

    [Theory]
    [InlineData(40)]
    [InlineData(4096)]
    [InlineData(20000)]
    public async Task A_file_cut_short_is_refused_and_left_as_it_is(int length)
    {
        await FillAsync();
        using (var file = File.OpenWrite(Database))
        {
            Assert.True(file.Length > length);
            file.SetLength(length);
        }

        var fault = Assert.Throws<StoreException>(() => SqliteStore.Open(Database));
        AssertSays(fault, StoreFault.Damaged, Database, "backup");
        Assert.Equal(length, new FileInfo(Database).Length);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("今天天气很好。\n", 100));
        File.WriteAllText(Database, text);
        var fault = Assert.Throws<StoreException>(() => SqliteStore.Open(Database));
        AssertSays(fault, StoreFault.Damaged, Database);
        Assert.Equal(text, File.ReadAllText(Database));
    }

    [Fact]
    public async Task Pages_overwritten_with_rubbish_are_noticed_when_they_are_read()
    {
        await FillAsync();
        using (var file = File.OpenWrite(Database))
        {
            file.Position = 4096;
            file.Write(new byte[(int)file.Length - 4096].Select((_, n) => (byte)(n * 31)).ToArray());
        }

        var fault = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = SqliteStore.Open(Database);
            await store.SnapshotAsync(CancellationToken.None);
        });
        AssertSays(fault, StoreFault.Damaged, Database);
    }

    [Fact]
    public void An_empty_file_becomes_a_database()
    {
        File.WriteAllText(Database, string.Empty);
        using var store = new Opened(Database);
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        Execute("CREATE TABLE theirs (x)");
        AssertSays(Assert.Throws<StoreException>(() => SqliteStore.Open(Database)), StoreFault.Foreign, Database, "another program");
        Execute("DROP TABLE theirs; PRAGMA application_id = 77");
        AssertSays(Assert.Throws<StoreException>(() => SqliteStore.Open(Database)), StoreFault.Foreign, Database, "another program");
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await FillAsync();
        Execute("PRAGMA user_version = 9999");
        AssertSays(Assert.Throws<StoreException>(() => SqliteStore.Open(Database)), StoreFault.Foreign, Database, "newer version", "9999");
    }

    [Fact]
    public async Task A_full_disk_stores_nothing_of_the_article_and_keeps_what_was_there()
    {
        await FillAsync();
        var options = new SqliteOptions();
        await using (var store = SqliteStore.Open(Database, options))
        {
            store.LimitPages();
            var big = Story.WithText("big.txt", new string('大', 500_000), "Company:大公司 -LOCATED_IN-> Zone:东开发区");
            var fault = await Assert.ThrowsAsync<StoreException>(() => store.PutAsync([big], CancellationToken.None));
            AssertSays(fault, StoreFault.Unwritable, Database, "room");
        }

        await using var again = SqliteStore.Open(Database);
        Assert.Equal(["park.txt", "photonics.txt"], (await again.SnapshotAsync(CancellationToken.None)).Articles.Select(article => article.Name));
    }

    [Fact]
    public async Task A_database_held_by_another_is_waited_for_and_named_when_it_takes_too_long()
    {
        await FillAsync();
        await using var store = SqliteStore.Open(Database, new SqliteOptions { Patience = TimeSpan.FromMilliseconds(200) });
        using var other = Raw();
        raw.sqlite3_exec(other, "BEGIN IMMEDIATE");
        var fault = await Assert.ThrowsAsync<StoreException>(() => store.PutAsync([Stories.Government], CancellationToken.None));
        AssertSays(fault, StoreFault.Busy, Database, "Another process");
        Assert.Equal(2, (await store.SnapshotAsync(CancellationToken.None)).Articles.Count);
        raw.sqlite3_exec(other, "COMMIT");
        Assert.Equal([PutOutcome.Added], await store.PutAsync([Stories.Government], CancellationToken.None));
    }

    [Fact]
    public async Task A_graph_made_by_other_rules_is_made_anew()
    {
        await FillAsync();
        var before = await ExportAsync();
        Execute("UPDATE derivation SET rules = 'of yesterday'; UPDATE entity SET name = 'wrong', id = 'x' || key; DELETE FROM profile_form");
        Assert.Equal(before, await ExportAsync());
        Assert.Equal(before, await ExportAsync());
    }

    private static void AssertSays(StoreException fault, StoreFault kind, params string[] parts)
    {
        Assert.Equal(kind, fault.Fault);
        Assert.All(parts, part => Assert.Contains(part, fault.Message, StringComparison.Ordinal));
    }

    private async Task FillAsync()
    {
        await using var store = SqliteStore.Open(Database);
        await store.PutAsync([Stories.Photonics, Stories.Park], CancellationToken.None);
    }

    private async Task<string> ExportAsync()
    {
        await using var store = SqliteStore.Open(Database);
        return string.Join('\n', KnowledgeGraph.Graph.Export.ExportLines.Of(await store.SnapshotAsync(CancellationToken.None)));
    }

    private sqlite3 Raw()
    {
        Batteries_V2.Init();
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open(Database, out var database));
        return database;
    }

    private void Execute(string sql)
    {
        using var database = Raw();
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_exec(database, sql));
    }

    private sealed class Opened(string file) : IDisposable
    {
        private readonly SqliteStore _store = SqliteStore.Open(file);

        public void Dispose() => _store.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}

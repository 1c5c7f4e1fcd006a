using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Sqlite;

/// <summary>Several doors to one file, as several processes have them: SQLite's locks know no difference.</summary>
public sealed class SqliteSharingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-sharing-").FullName;

    private string Database => Path.Combine(_folder, SqliteStore.FileName);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_another_writes_shows_as_soon_as_answers_may_not_be_older()
    {
        var clock = new Clock();
        var options = new SqliteOptions { Clock = clock };
        Assert.InRange(options.Staleness, TimeSpan.Zero, TimeSpan.FromSeconds(0.5));
        await using var reader = SqliteStore.Open(Database, options);
        await using var writer = SqliteStore.Open(Database);
        Assert.Equal(0, (await reader.CountsAsync(CancellationToken.None)).Articles);
        await writer.PutAsync([Stories.Park], CancellationToken.None);
        Assert.Equal(0, (await reader.CountsAsync(CancellationToken.None)).Articles);
        clock.Now += options.Staleness;
        Assert.Equal(1, (await reader.CountsAsync(CancellationToken.None)).Articles);
    }

    [Fact]
    public async Task What_oneself_writes_shows_at_once()
    {
        await using var store = SqliteStore.Open(Database, new SqliteOptions { Staleness = TimeSpan.FromHours(1) });
        Assert.Equal(0, (await store.CountsAsync(CancellationToken.None)).Articles);
        await store.PutAsync([Stories.Park], CancellationToken.None);
        Assert.Equal(1, (await store.CountsAsync(CancellationToken.None)).Articles);
        await store.RetractAsync(["park.txt"], CancellationToken.None);
        Assert.Equal(0, (await store.CountsAsync(CancellationToken.None)).Articles);
    }

    [Fact]
    public async Task A_graph_that_is_held_stays_whole_while_others_write()
    {
        await using var store = SqliteStore.Open(Database);
        await store.PutAsync([Stories.Park], CancellationToken.None);
        var held = await store.SnapshotAsync(CancellationToken.None);
        await store.RetractAsync(["park.txt"], CancellationToken.None);
        Assert.Single(held.Articles);
        Assert.Empty((await store.SnapshotAsync(CancellationToken.None)).Articles);
    }

    [Fact]
    public async Task Many_that_open_at_once_make_one_database()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SqliteStore.Open(Database))));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task Four_that_write_at_once_wait_for_each_other_and_end_in_the_graph_of_one()
    {
        var random = new Random(4);
        var articles = Enumerable.Range(0, 48).Select(n => RandomStory.Of($"{n}.txt", random)).ToArray();
        await Task.WhenAll(articles.Chunk(12).Select(part => Task.Run(async () =>
        {
            await using var store = SqliteStore.Open(Database);
            foreach (var article in part)
            {
                await store.PutAsync([article], CancellationToken.None);
            }
        })));
        await using var reader = SqliteStore.Open(Database);
        Assert.Equal(
            KnowledgeGraph.Graph.Export.ExportLines.Of(KnowledgeGraph.Graph.GraphBuilder.Build(articles)),
            KnowledgeGraph.Graph.Export.ExportLines.Of(await reader.SnapshotAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Reading_goes_on_while_others_write()
    {
        await using var writer = SqliteStore.Open(Database);
        await using var reader = SqliteStore.Open(Database, new SqliteOptions { Staleness = TimeSpan.Zero });
        var random = new Random(5);
        var writing = Task.Run(async () =>
        {
            for (var n = 0; n < 30; n++)
            {
                await writer.PutAsync([RandomStory.Of($"{n}.txt", random)], CancellationToken.None);
            }
        });
        var before = 0;
        while (!writing.IsCompleted)
        {
            var counts = await reader.CountsAsync(CancellationToken.None);
            Assert.InRange(counts.Articles, before, 30);
            before = counts.Articles;
        }

        await writing;
        Assert.Equal(30, (await reader.CountsAsync(CancellationToken.None)).Articles);
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Now { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Now.Ticks;
    }
}

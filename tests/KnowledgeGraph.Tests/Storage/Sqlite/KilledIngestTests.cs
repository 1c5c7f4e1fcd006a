using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Tests.Storage.Sqlite;

/// <summary>The real <c>kg ingest</c>, killed (SIGKILL) at random moments.</summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Kills = 50;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_store_whose_ingest_was_killed_fifty_times_equals_one_that_never_was()
    {
        var articles = Path.Combine(_folder, "articles");
        WriteArticles(articles);
        var whole = Path.Combine(_folder, "whole");
        var clock = Stopwatch.StartNew();
        await RunAsync(articles, whole, killAfter: null);
        var length = clock.Elapsed;
        var expected = await ExportAsync(whole);
        Assert.NotEmpty(expected);

        var random = new Random(50);
        var killed = Path.Combine(_folder, "killed");
        for (var kill = 0; kill < Kills; kill++)
        {
            // Anywhere from the start to somewhat beyond what a whole run takes; now and then from an empty store, since
            // one that has all its articles has nothing left to write.
            if (kill % 5 == 0 && Directory.Exists(killed))
            {
                Directory.Delete(killed, recursive: true);
            }

            await RunAsync(articles, killed, killAfter: length * (0.2 + random.NextDouble()));
            await ExportAsync(killed);
        }

        await RunAsync(articles, killed, killAfter: null);
        Assert.Equal(expected, await ExportAsync(killed));
    }

    // Small articles, so that much of a run is writing; one a batch would be slower than it is telling.
    private static void WriteArticles(string folder)
    {
        Directory.CreateDirectory(folder);
        var sentences = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split('。', StringSplitOptions.RemoveEmptyEntries))
            .Take(60)
            .ToArray();
        for (var n = 0; n < sentences.Length; n++)
        {
            File.WriteAllText(Path.Combine(folder, $"{n:00}.txt"), sentences[n] + "。", Encoding.UTF8);
        }
    }

    private static async Task RunAsync(string articles, string data, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "kg"))
        {
            ArgumentList = { "ingest", articles, "--data", data, "--store", "sqlite" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEndAsync();
        var failed = process.StandardError.ReadToEndAsync();
        if (killAfter is { } moment && !process.WaitForExit(moment))
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        if (killAfter is null)
        {
            Assert.True(process.ExitCode == 0, await said + await failed);
        }
    }

    private static async Task<string> ExportAsync(string data)
    {
        await using var store = SqliteStore.Open(Path.Combine(data, SqliteStore.FileName));
        return string.Join('\n', ExportLines.Of(await store.SnapshotAsync(CancellationToken.None)));
    }
}

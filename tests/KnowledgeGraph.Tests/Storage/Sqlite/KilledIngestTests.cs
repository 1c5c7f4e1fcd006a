using System.Diagnostics;
using System.Text;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Tests.Storage.Sqlite;

/// <summary>The real <c>kg ingest</c>, killed (SIGKILL) at random moments.</summary>
public sealed class KilledIngestTests : IDisposable
{
    private const int Kills = 50;
    private const int Chains = 2;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-killed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_store_whose_ingest_was_killed_at_fifty_moments_equals_one_that_never_was()
    {
        var articles = Path.Combine(_folder, "articles");
        WriteArticles(articles);
        var whole = Path.Combine(_folder, "whole");
        await RunAsync(articles, whole, killAfter: null);
        var expected = await ExportAsync(whole);
        Assert.NotEmpty(expected);

        // Once more with warm files and as many at a time as will be killed: how long is an ingest?
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Chains).Select(chain => RunAsync(articles, Path.Combine(_folder, $"warm{chain}"), killAfter: null)));
        var length = clock.Elapsed;
        await Task.WhenAll(Enumerable.Range(0, Chains).Select(chain => KillAsync(articles, chain, length, expected)));
    }

    private async Task KillAsync(string articles, int chain, TimeSpan length, string expected)
    {
        var random = new Random(chain);
        var data = Path.Combine(_folder, $"killed{chain}");
        for (var kill = 0; kill < Kills / Chains; kill++)
        {
            // From an empty store now and then, since one that has all its articles has nothing left to write. The first
            // part of a run loads the program and writes nothing.
            if (kill % 3 == 0 && Directory.Exists(data))
            {
                Directory.Delete(data, recursive: true);
            }

            await RunAsync(articles, data, killAfter: length * (0.3 + (0.75 * random.NextDouble())));
            await ExportAsync(data);
        }

        await RunAsync(articles, data, killAfter: null);
        Assert.Equal(expected, await ExportAsync(data));
    }

    // Small articles, so that much of a run is writing.
    private static void WriteArticles(string folder)
    {
        Directory.CreateDirectory(folder);
        var sentences = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split('。', StringSplitOptions.RemoveEmptyEntries))
            .Take(40)
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

            // Profiling for later, faster code is lost on processes that die young.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
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

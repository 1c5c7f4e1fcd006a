using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Tests.Service.Commands;

/// <summary>The real <c>kg ingest --every</c>, which goes on until it is told to stop.</summary>
public sealed class WorkerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_worker_takes_in_what_comes_and_what_changes_and_names_a_fault_once_until_it_is_stopped()
    {
        _folder.Write("in/a.txt", "甲公司落户东山市高新区。");
        _folder.Write("in/bad.txt", string.Empty);
        // Tests started in the background ignore Ctrl-C, which a child would inherit.
        using var worker = Process.Start(new ProcessStartInfo(
            "env", ["--default-signal=INT", Path.Combine(AppContext.BaseDirectory, "kg"), "ingest", _folder["in"], "--every", "1", "--data", _folder["data"], "--store", "sqlite"])
        {
            RedirectStandardError = true,
        })!;
        var said = worker.StandardError.ReadToEndAsync();

        await HoldsAsync("a.txt", "甲公司");
        _folder.Write("in/b.txt", "乙公司落户西海市高新区。");
        await HoldsAsync("b.txt", "乙公司");
        _folder.Write("in/a.txt", "丙公司落户东山市高新区。");
        await HoldsAsync("a.txt", "丙公司");
        using var stop = Process.Start("kill", ["-INT", worker.Id.ToString(CultureInfo.InvariantCulture)]);
        await worker.WaitForExitAsync(new CancellationTokenSource(Patience).Token);

        Assert.Equal(0, worker.ExitCode);
        var lines = (await said).Split('\n');
        Assert.Equal(3, lines.Count(line => line.Contains(" added, ", StringComparison.Ordinal)));
        Assert.Contains("replaced: a.txt", lines);
        Assert.Contains("Stopped.", lines);
    }

    [Fact]
    public async Task No_pause_is_wrong_usage()
    {
        var run = await Kg.RunAsync("ingest", _folder.Path, "--every", "0");

        Assert.Equal(2, run.ExitCode);
        run.Line("--every is a number of seconds");
    }

    private async Task HoldsAsync(string article, string word)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; await Task.Delay(200))
        {
            if (File.Exists(Path.Combine(_folder["data"], SqliteStore.FileName)))
            {
                await using var store = SqliteStore.Open(Path.Combine(_folder["data"], SqliteStore.FileName));
                if ((await store.ArticlesAsync([article], CancellationToken.None))[0]?.Text.Contains(word, StringComparison.Ordinal) == true)
                {
                    return;
                }
            }
        }

        Assert.Fail($"{article} with {word} was not taken in within {Patience.TotalSeconds} s.");
    }
}

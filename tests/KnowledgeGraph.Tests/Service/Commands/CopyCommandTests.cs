using System.Diagnostics;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Storage;
using KnowledgeGraph.Tests.Storage.Contract;
using KnowledgeGraph.Tests.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Service.Commands;

/// <summary>The real <c>kg copy</c> between real SQLite files and a real Neo4j.</summary>
[Collection("Neo4j")]
public sealed class CopyCommandTests(Neo4jServer server) : IAsyncLifetime, IDisposable
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private readonly TemporaryFolder _folder = new();
    private IGraphStore? _target;

    public async Task InitializeAsync() =>
        _target = server.Missing is null ? await new Neo4jFixture().OpenAsync() : null;

    public async Task DisposeAsync() => await (_target?.DisposeAsync() ?? ValueTask.CompletedTask);

    public void Dispose() => _folder.Dispose();

    [SkippableFact]
    public async Task A_copy_to_Neo4j_and_back_is_the_same_graph_with_the_same_digest()
    {
        var address = Address();
        var articles = await FillAsync("a", [Stories.Photonics, Stories.Park, Stories.Government, .. new GeneratedArticles(100, 10).Take(40)]);

        var there = await Kg.RunAsync("copy", "--from", $"sqlite:{_folder["a"]}", "--to", address);
        var back = await Kg.RunAsync("copy", "--from", address, "--to", $"sqlite:{_folder["b"]}");

        Assert.True(there.ExitCode == 0, there.Error);
        Assert.True(back.ExitCode == 0, back.Error);
        Assert.Contains("43 added, 0 replaced, 0 unchanged", there.Error, StringComparison.Ordinal);
        Assert.Equal(there.Line("SHA-256"), back.Line("SHA-256"));
        Assert.Equal(Export(GraphBuilder.Build(articles)), Export(await _target!.SnapshotAsync(Never)));
        await using var copied = Open("b");
        Assert.Equal(Export(GraphBuilder.Build(articles)), Export(await copied.SnapshotAsync(Never)));
    }

    [SkippableFact]
    public async Task A_second_copy_sends_only_what_changed()
    {
        var address = Address();
        await FillAsync("a", [Stories.Photonics, Stories.Park]);
        string[] copy = ["copy", "--from", $"sqlite:{_folder["a"]}", "--to", address];
        await Kg.RunAsync(copy);
        await FillAsync("a", [Story.Of("park.txt", "Zone:东开发区 -LOCATED_IN-> Place:东山市"), Stories.Government]);

        var again = await Kg.RunAsync(copy);
        var idle = await Kg.RunAsync(copy);

        Assert.Contains("1 added, 1 replaced, 1 unchanged", again.Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 replaced, 3 unchanged", idle.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (again.ExitCode, idle.ExitCode));
        Assert.Equal(again.Line("SHA-256"), idle.Line("SHA-256"));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_copy_killed_at_any_moment_is_finished_by_the_next(bool toNeo4j)
    {
        var address = Address();
        var articles = new GeneratedArticles(300, 8).Take(192).ToList();
        if (toNeo4j)
        {
            await FillAsync("a", articles);
        }
        else
        {
            foreach (var piece in articles.Chunk(64))
            {
                await _target!.PutAsync(piece, Never);
            }
        }

        var (from, to) = toNeo4j ? ($"sqlite:{_folder["a"]}", address) : (address, $"sqlite:{_folder["a"]}");
        int held = 0, kills = 0;
        while (kills < 3 && held < articles.Count)
        {
            using var copy = Start(from, to);
            for (var before = held; held <= before && !copy.HasExited; await Task.Delay(20))
            {
                held = await HeldAsync(toNeo4j);
            }

            // On a quick machine what is left after a kill may be copied before it is seen.
            if (copy.HasExited)
            {
                break;
            }

            copy.Kill(entireProcessTree: true);
            await copy.WaitForExitAsync();
            kills++;
        }

        Assert.True(kills > 0, "It ended before it could be killed once.");

        var last = await Kg.RunAsync("copy", "--from", from, "--to", to);

        Assert.True(last.ExitCode == 0, last.Error);
        Assert.DoesNotContain(" 0 unchanged", last.Error, StringComparison.Ordinal);
        Assert.Contains("Equal: 192 articles", last.Error, StringComparison.Ordinal);
        var expected = Export(GraphBuilder.Build(articles));
        await using var file = Open("a");
        Assert.Equal(expected, Export(await file.SnapshotAsync(Never)));
        Assert.Equal(expected, Export(await _target!.SnapshotAsync(Never)));
    }

    [SkippableFact]
    public async Task A_difference_is_named_and_is_1()
    {
        var address = Address();
        await FillAsync("a", [Stories.Photonics, Stories.Park]);

        // The same text by the same extractor that says other things: what a damaged store would hold.
        await _target!.PutAsync([Stories.Park with { Claims = [.. Stories.Park.Claims.Skip(1)] }], Never);
        var run = await Kg.RunAsync("copy", "--from", $"sqlite:{_folder["a"]}", "--to", address);

        Assert.Equal(1, run.ExitCode);
        run.Line("kg: article park.txt: says other things");
        run.Line("kg: claims: 15 in the first, 14 in the second");
        Assert.Contains("kg: LOCATED_IN relations: 4 in the first, 3 in the second", run.Error, StringComparison.Ordinal);
        run.Line("kg: relation located-in-");
        Assert.DoesNotContain("Equal", run.Error, StringComparison.Ordinal);
    }

    private string Address()
    {
        var options = server.Options;
        return new UriBuilder(options.Uri) { UserName = options.Username, Password = options.Password }.Uri.ToString();
    }

    private SqliteStore Open(string folder) => SqliteStore.Open(Path.Combine(_folder[folder], SqliteStore.FileName));

    private async Task<IReadOnlyList<ArticleFacts>> FillAsync(string folder, IReadOnlyList<ArticleFacts> articles)
    {
        await using var store = Open(folder);
        await store.PutAsync(articles, Never);
        return articles;
    }

    private async Task<int> HeldAsync(bool toNeo4j)
    {
        if (toNeo4j)
        {
            return (await _target!.ArticleNamesAsync(Never)).Count;
        }

        if (!File.Exists(Path.Combine(_folder["a"], SqliteStore.FileName)))
        {
            return 0;
        }

        await using var store = Open("a");
        return (await store.ArticleNamesAsync(Never)).Count;
    }

    private static Process Start(string from, string to)
    {
        var process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "kg"), ["copy", "--from", from, "--to", to])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string Export(KnowledgeGraphSnapshot graph) => string.Join('\n', ExportLines.Of(graph));
}

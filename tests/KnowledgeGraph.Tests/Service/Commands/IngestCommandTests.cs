namespace KnowledgeGraph.Tests.Service.Commands;

public sealed class IngestCommandTests : IDisposable
{
    private const string Text = "东山市高新区的甲光子公司与乙重工集团签署合作协议。\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Extract_prints_byte_for_byte_what_export_prints_after_ingesting_into_an_empty_store()
    {
        var extract = await Kg.RunAsync("extract", Repository.Seeds);
        var ingest = await Kg.RunAsync("ingest", Repository.Seeds, "--data", _folder["data"]);
        var export = await Kg.RunAsync("export", "--data", _folder["data"]);

        Assert.Equal((0, 0, 0), (extract.ExitCode, ingest.ExitCode, export.ExitCode));
        Assert.Equal(5, extract.Out.Split('\n').Count(line => line.StartsWith("{\"kind\":\"article\"", StringComparison.Ordinal)));
        Assert.Equal(extract.Out, export.Out);
    }

    [Fact]
    public async Task The_order_of_the_paths_does_not_show()
    {
        var files = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).ToArray();

        var forward = await Kg.RunAsync(["extract", .. files]);
        var backward = await Kg.RunAsync(["extract", .. files.Reverse()]);

        Assert.Equal(forward.Out, backward.Out);
    }

    [Fact]
    public async Task The_same_text_again_changes_nothing_and_another_replaces_it_and_says_so()
    {
        var file = _folder.Write("a.txt", Text);
        string[] ingest = ["ingest", file, "--data", _folder["data"]];

        var first = await Kg.RunAsync(ingest);
        var again = await Kg.RunAsync(ingest);
        _folder.Write("a.txt", Text + "丙公司落户东山市高新区。");
        var changed = await Kg.RunAsync(ingest);

        Assert.Contains("1 added, 0 replaced, 0 unchanged, 0 failed", first.Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 0 replaced, 1 unchanged, 0 failed", again.Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 1 replaced, 0 unchanged, 0 failed", changed.Error, StringComparison.Ordinal);
        changed.Line("replaced: a.txt");
    }

    [Fact]
    public async Task A_dry_run_stores_nothing()
    {
        var file = _folder.Write("a.txt", Text);

        var run = await Kg.RunAsync("ingest", "--dry-run", file, "--data", _folder["data"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Nothing was stored", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["data"]));
    }

    [Fact]
    public async Task Retract_takes_an_article_out_and_names_one_that_is_not_there()
    {
        await Kg.RunAsync("ingest", _folder.Write("a.txt", Text), "--data", _folder["data"]);

        var run = await Kg.RunAsync("retract", "a.txt", "b.txt", "--data", _folder["data"]);
        var export = await Kg.RunAsync("export", "--data", _folder["data"]);

        Assert.Equal(1, run.ExitCode);
        run.Line("retracted: a.txt");
        run.Line("b.txt: there is no such article");
        Assert.Equal((0, string.Empty), (export.ExitCode, export.Out));
        export.Line("holds no article");
    }
}

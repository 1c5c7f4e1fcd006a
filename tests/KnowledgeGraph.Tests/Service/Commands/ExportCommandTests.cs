using System.Xml.Linq;

namespace KnowledgeGraph.Tests.Service.Commands;

public sealed class ExportCommandTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() =>
        Kg.RunAsync("ingest", _folder.Write("a.txt", "东山市高新区的甲光子公司与乙重工集团签署合作协议。"), "--data", _folder["data"]);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jsonl")]
    [InlineData("graphml")]
    [InlineData("cypher")]
    public async Task What_is_one_text_is_printed_or_written_to_a_file(string format)
    {
        var printed = await ExportAsync("--format", format);
        var written = await ExportAsync("--format", format, "--output", _folder["graph"]);

        Assert.Equal((0, 0, string.Empty), (printed.ExitCode, written.ExitCode, written.Out));
        Assert.NotEmpty(printed.Out);
        Assert.Equal(printed.Out, File.ReadAllText(_folder["graph"]));
    }

    [Fact]
    public async Task Lines_are_the_format_unless_told() =>
        Assert.Equal((await ExportAsync("--format", "jsonl")).Out, (await ExportAsync()).Out);

    [Fact]
    public async Task GraphML_is_XML_in_UTF_8()
    {
        var export = await ExportAsync("--format", "graphml");

        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", export.Out, StringComparison.Ordinal);
        Assert.Contains("甲光子", XDocument.Parse(export.Out).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_is_one_statement_a_line_end_and_makes_the_schema_first()
    {
        var export = await ExportAsync("--format", "cypher");

        var statements = export.Out.Split(";\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("// ", export.Out, StringComparison.Ordinal);
        Assert.Contains("CREATE CONSTRAINT", statements[0], StringComparison.Ordinal);
        Assert.Contains("ledger.schema", statements[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("$rows", export.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tables_go_to_a_folder()
    {
        var export = await ExportAsync("--format", "csv", "--output", _folder["tables"]);

        Assert.Equal((0, string.Empty), (export.ExitCode, export.Out));
        Assert.Equal(7, Directory.GetFiles(_folder["tables"], "*.csv").Length);
    }

    [Fact]
    public async Task Files_for_the_importer_go_to_a_folder_and_the_command_names_them_all()
    {
        var export = await ExportAsync("--format", "neo4j-admin", "--output", _folder["files"]);

        Assert.Equal(0, export.ExitCode);
        Assert.StartsWith("neo4j-admin \\\n  database \\\n  import \\\n  full \\\n  neo4j \\\n", export.Out, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(_folder["files"]), file => Assert.Contains($"={file} ", export.Out, StringComparison.Ordinal));
        Assert.Contains("--array-delimiter=U+003B", export.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv", null, "name a folder")]
    [InlineData("neo4j-admin", null, "name a folder")]
    [InlineData("csv", "data", "is not empty")]
    [InlineData("neo4j-admin", "a.txt", "is not empty")]
    [InlineData("neo4j-admin", "a,b", "comma")]
    public async Task A_folder_that_cannot_be_used_is_named_before_anything_is_done(string format, string? folder, string said)
    {
        var export = await ExportAsync(folder is null ? ["--format", format] : ["--format", format, "--output", _folder[folder]]);

        Assert.Equal((2, string.Empty), (export.ExitCode, export.Out));
        export.Line(said);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named()
    {
        var export = await ExportAsync("--output", _folder["nowhere/graph.jsonl"]);

        Assert.Equal(1, export.ExitCode);
        export.Line("cannot write to");
    }

    private Task<Kg.Run> ExportAsync(params string[] args) => Kg.RunAsync(["export", "--data", _folder["data"], "--store", "sqlite", .. args]);
}

using System.Text;
using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Tests.Service.Commands;

/// <summary>Whatever is wrong with an input is said in one line, the code tells it, and the other inputs are done.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public BadInputTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Bad => new()
    {
        { "empty", "empty" },
        { "blank", "blanks" },
        { "binary", "binary.txt" },
        { "missing", "no such file" },
        { "folder", "no article in this folder" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task A_bad_input_is_named_and_the_others_are_done(string kind, string said)
    {
        var good = _folder.Write("good.txt", "甲公司落户东山市高新区。");
        var bad = Make(kind);

        foreach (string[] command in new string[][] { ["extract"], ["ingest", "--data", _folder["data"]] })
        {
            var run = await Kg.RunAsync([.. command, bad, good]);

            Assert.Equal(1, run.ExitCode);
            run.Line($"kg: {bad}: ");
            Assert.Contains(said, run.Line(bad), StringComparison.Ordinal);
        }

        var export = await Kg.RunAsync("export", "--data", _folder["data"]);
        Assert.Contains("{\"kind\":\"article\",\"name\":\"good.txt\"", export.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_in_GB18030_is_read_as_well_as_one_in_UTF_8()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Seeds, "000_fbea4b919d8b983c.txt"));
        _folder.Write("utf8/a.txt", text);
        _folder.Write("gb/a.txt", Encoding.GetEncoding("GB18030").GetBytes(text));

        var utf8 = await Kg.RunAsync("extract", _folder["utf8"]);
        var gb = await Kg.RunAsync("extract", _folder["gb"]);

        Assert.Equal(0, gb.ExitCode);
        Assert.Equal(utf8.Out, gb.Out);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_3_and_says_where()
    {
        var file = _folder.Write("occupied", "a file in the folder's place");

        var run = await Kg.RunAsync("ingest", _folder.Write("a.txt", "甲公司落户东山市。"), "--data", Path.Combine(file, "data"));

        Assert.Equal(3, run.ExitCode);
        run.Line(file);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(5000)]
    public async Task A_truncated_database_is_3_and_left_as_it_is(int left)
    {
        var data = _folder["data"];
        await Kg.RunAsync("ingest", Repository.Seeds, "--data", data);
        var database = Path.Combine(data, SqliteStore.FileName);
        foreach (var side in new[] { "-wal", "-shm" })
        {
            File.Delete(database + side);
        }

        using (var stream = File.OpenWrite(database))
        {
            stream.SetLength(left);
        }

        var before = File.ReadAllBytes(database);
        var run = await Kg.RunAsync("export", "--data", data);

        Assert.Equal(3, run.ExitCode);
        run.Line(SqliteStore.FileName);
        Assert.Equal(before, File.ReadAllBytes(database));
    }

    [Fact]
    public async Task A_query_with_a_fault_says_where()
    {
        var run = await Kg.RunAsync("{ companyes { totalCount } }", ["query", "-", "--data", _folder["data"]]);

        Assert.Equal(1, run.ExitCode);
        run.Line("query: 1:3: ");
        Assert.Contains("companies", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_that_are_no_object_are_wrong_usage()
    {
        var run = await Kg.RunAsync("{ __typename }", ["query", "-", "--variables", "[1]", "--data", _folder["data"]]);

        Assert.Equal(2, run.ExitCode);
        run.Line("--variables is no JSON object");
    }

    private string Make(string kind) => kind switch
    {
        "empty" => _folder.Write("empty.txt", string.Empty),
        "blank" => _folder.Write("blank.txt", " \n\u3000\n"),
        "binary" => _folder.Write("binary.txt", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 % 32))]),
        "missing" => _folder["missing.txt"],
        "folder" => Directory.CreateDirectory(_folder["nothing"]).FullName,
        _ => throw new ArgumentException(kind, nameof(kind)),
    };
}

using KnowledgeGraph.Storage.Sqlite;

namespace KnowledgeGraph.Tests.Service.Commands;

/// <summary>What <c>kg copy</c> takes for a store, and what it refuses before anything is touched.</summary>
public sealed class StorePlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mysql", "no store")]
    [InlineData("neo4j:here", "no store")]
    [InlineData("ftp://somewhere", "no scheme of Neo4j's")]
    public async Task What_is_no_store_is_named(string word, string said)
    {
        var run = await Kg.RunAsync("copy", "--from", word, "--to", $"sqlite:{_folder["b"]}");

        Assert.NotEqual(0, run.ExitCode);
        run.Line(said);
        Assert.False(Directory.Exists(_folder["b"]));
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_3_and_is_not_made()
    {
        var run = await Kg.RunAsync("copy", "--from", $"sqlite:{_folder["a"]}", "--to", $"sqlite:{_folder["b"]}");

        Assert.Equal(3, run.ExitCode);
        run.Line("there is no database");
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_store_is_not_copied_into_itself()
    {
        var file = _folder[Path.Combine("a", SqliteStore.FileName)];

        var run = await Kg.RunAsync("copy", "--from", $"sqlite:{_folder["a"]}", "--to", $"sqlite:{file}");

        Assert.Equal(2, run.ExitCode);
        run.Line("the same store");
    }

    [Fact]
    public async Task A_file_or_its_folder_is_copied_into_another_and_strangers_there_are_refused()
    {
        await Kg.RunAsync("ingest", _folder.Write("in/a.txt", "甲公司落户东山市高新区。"), "--data", _folder["a"]);
        await Kg.RunAsync("ingest", _folder.Write("in/b.txt", "乙公司落户西海市高新区。"), "--data", _folder["c"]);

        var copy = await Kg.RunAsync("copy", "--from", "sqlite", "--to", $"sqlite:{_folder["b.db"]}", "--data", _folder["a"]);
        var strange = await Kg.RunAsync("copy", "--from", $"sqlite:{_folder["b.db"]}", "--to", $"sqlite:{_folder["c"]}");

        Assert.Equal((0, 1), (copy.ExitCode, strange.ExitCode));
        copy.Line("Equal: 1 articles");
        strange.Line("holds 1 articles that are not copied (\"b.txt\")");
    }
}

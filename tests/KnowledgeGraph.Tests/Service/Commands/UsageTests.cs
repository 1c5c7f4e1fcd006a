namespace KnowledgeGraph.Tests.Service.Commands;

public sealed class UsageTests
{
    [Theory]
    [InlineData("extrct x", "did you mean \"extract\"?")]
    [InlineData("--dat x", "did you mean \"--data\"?")]
    [InlineData("ingest --dry-rnu x", "unknown option \"--dry-rnu\"")]
    [InlineData("extract", "Required argument missing")]
    [InlineData("export --format xml", "xml")]
    [InlineData("export --store mysql", "--store (or KG_STORE) is sqlite or neo4j")]
    [InlineData("serve --port 70000", "--port is 0 to 65535")]
    [InlineData("serve --urls here", "is no address to listen on")]
    public async Task Wrong_usage_says_what_is_wrong_and_returns_2(string line, string said)
    {
        var run = await Kg.RunAsync(line.Split(' '));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("ingest")]
    [InlineData("retract")]
    [InlineData("query")]
    [InlineData("export")]
    [InlineData("copy")]
    [InlineData("extract")]
    [InlineData("segment")]
    [InlineData("evaluate")]
    [InlineData("doctor")]
    public async Task Every_command_explains_itself(string command)
    {
        var all = await Kg.RunAsync("--help");
        var one = await Kg.RunAsync(command, "--help");

        Assert.Equal((0, 0), (all.ExitCode, one.ExitCode));
        Assert.Contains($"  {command} ", all.Out, StringComparison.Ordinal);
        Assert.Contains($" {command} ", one.Out, StringComparison.Ordinal);
    }
}

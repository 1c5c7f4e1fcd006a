namespace KnowledgeGraph.Tests.Service.Commands;

public sealed class SegmentCommandTests
{
    [Fact]
    public async Task One_output_line_comes_of_each_input_line()
    {
        var run = await Kg.RunAsync("他来到了网易杭研大厦\n\n我来到北京清华大学", ["segment", "-"]);

        Assert.Equal((0, "他 来到 了 网易 杭研 大厦\n\n我 来到 北京 清华大学\n"), (run.ExitCode, run.Out));
    }

    [Fact]
    public async Task Tags_stand_behind_a_slash()
    {
        var run = await Kg.RunAsync("我爱北京天安门", ["segment", "--tags", "-"]);

        Assert.Equal("我/r 爱/v 北京/ns 天安门/ns\n", run.Out);
    }

    [Fact]
    public async Task A_missing_file_is_named()
    {
        var run = await Kg.RunAsync("segment", "nowhere.txt");

        Assert.Equal(1, run.ExitCode);
        run.Line("nowhere.txt");
    }
}

using System.Diagnostics;
using System.Text;

namespace KnowledgeGraph.Tests.Service.Commands;

/// <summary>Long articles end, and in time that grows with their length: a megabyte of news, and a file of ten of which
/// most is the blank space of a page's layout (ten of news take eighty seconds of processor time).</summary>
public sealed class LongArticleTests
{
    [Theory]
    [InlineData(1_000_000, 0)]
    [InlineData(200_000, 9_800_000)]
    public async Task A_long_article_is_read_in_bounded_time(int news, int blanks)
    {
        using var folder = new TemporaryFolder();
        var seeds = string.Concat(Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var times = (news / Encoding.UTF8.GetByteCount(seeds)) + 1;
        var layout = string.Concat(Enumerable.Repeat(new string(' ', 79) + "\n", blanks / times / 80));
        var file = folder.Write("long.txt", string.Concat(Enumerable.Repeat(seeds + layout, times)));

        var clock = Stopwatch.StartNew();
        var run = await Kg.RunAsync("extract", file);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\"kind\":\"article\",\"name\":\"long.txt\"", run.Out, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }
}

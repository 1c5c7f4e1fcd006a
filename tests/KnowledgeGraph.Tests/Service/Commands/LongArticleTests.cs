using System.Diagnostics;

namespace KnowledgeGraph.Tests.Service.Commands;

public sealed class LongArticleTests
{
    [Fact]
    public async Task An_article_of_ten_megabytes_is_read_in_bounded_time()
    {
        using var folder = new TemporaryFolder();
        var seeds = string.Concat(Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText));
        var file = folder.Write("long.txt", string.Concat(Enumerable.Repeat(seeds, 10_000_000 / System.Text.Encoding.UTF8.GetByteCount(seeds) + 1)));
        Assert.True(new FileInfo(file).Length > 10_000_000);

        var clock = Stopwatch.StartNew();
        var run = await Kg.RunAsync("extract", file);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("{\"kind\":\"article\",\"name\":\"long.txt\"", run.Out, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }
}

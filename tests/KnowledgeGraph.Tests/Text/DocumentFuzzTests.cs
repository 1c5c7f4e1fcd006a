using System.Text;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Text;

/// <summary>Throws random bytes, random Unicode and random cuts of the seeds at the reader: it must refuse or read, never
/// fail, lose a character or leave the article.</summary>
public sealed class DocumentFuzzTests
{
    private const int Seed = 20240424;

    [Fact]
    public void Random_bytes_are_refused_or_read()
    {
        var random = new Random(Seed);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            if (i % 2 == 0)
            {
                // High bytes alone look like GB18030.
                for (var b = 0; b < bytes.Length; b++)
                {
                    bytes[b] |= 0x80;
                }
            }

            try
            {
                MapProperty.Holds(DocumentReader.Read(ArticleReader.Read("bytes", bytes)));
                read++;
            }
            catch (ArticleException refused)
            {
                Assert.Equal("bytes", refused.Name);
                Assert.True(refused.Offset is null || (refused.Offset >= 0 && refused.Offset <= bytes.Length), refused.Message);
            }
        }

        Assert.True(read < 20_000);
    }

    [Fact]
    public void Random_Unicode_is_read()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 30_000; i++)
        {
            MapProperty.Holds(DocumentReader.Read(new Article("unicode", Unicode(random))));
        }
    }

    [Fact]
    public void Random_cuts_of_the_seeds_are_read()
    {
        var seeds = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).Select(f => ArticleReader.ReadFile(f).Text).ToArray();
        var random = new Random(Seed);
        for (var i = 0; i < 50_000; i++)
        {
            var text = new StringBuilder();
            for (var parts = random.Next(1, 4); parts > 0; parts--)
            {
                var seed = seeds[random.Next(seeds.Length)];
                var start = random.Next(seed.Length);
                text.Append(seed, start, random.Next(Math.Min(300, seed.Length - start)));
                text.Append("\n\n\n"[..random.Next(4)]);
            }

            MapProperty.Holds(DocumentReader.Read(new Article("cut", text.ToString())));
        }
    }

    [Fact]
    public void Random_mark_up_is_read()
    {
        string[] parts = ["<p>", "</p>", "<h1>", "</h1>", "<script>", "</script>", "<a href='x'>", "</a>", "&amp;", "&ldquo;", "&#x4E2D;", "&x", "<!--", "-->", "<br/>", "# ", "**", "[", "](", ")", "> ", "- ", "```", "\n", "\n\n", "签约", "高新区。", " ", "<", ">", "a", "\"", "<![CDATA[", "]]>", "<nav>", "</nav>", "\r\n"];
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => parts[random.Next(parts.Length)]));
            MapProperty.Holds(DocumentReader.Read(new Article(i % 2 == 0 ? "page.html" : "page.md", text)), true);
        }
    }

    [Theory]
    [InlineData("a.txt", "“")]
    [InlineData("a.txt", "“。")]
    [InlineData("a.txt", "（）")]
    [InlineData("a.txt", "字 ")]
    [InlineData("a.txt", "字\n\n")]
    [InlineData("a.txt", "一行没有句号，\n\n")]
    [InlineData("a.txt", "广告 ")]
    [InlineData("a.txt", "8月3日电")]
    [InlineData("a.html", "<p>")]
    [InlineData("a.html", "<p>&")]
    [InlineData("a.md", "[")]
    [InlineData("a.md", "*_[](")]
    public void A_hostile_megabyte_takes_no_longer_than_another(string name, string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        DocumentReader.Read(new Article(name, text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
    }

    private static string Unicode(Random random)
    {
        const string common = "的。，、“”（）：；！？…　 \n\r\t区县市产业高新开发记者摄讯电月日年0123456789AZaz%—·《》\u200B\uFEFF";
        var length = random.Next(120);
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            _ = random.Next(8) switch
            {
                0 => text.Append((char)random.Next(0x10000)),
                1 => text.Append(char.ConvertFromUtf32(random.Next(0x20000, 0x2FA00))),
                2 => text.Append((char)random.Next(0x4E00, 0x9FFF)),
                _ => text.Append(common[random.Next(common.Length)]),
            };
        }

        return text.ToString();
    }
}

using System.Text;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Text;

public sealed class ArticleReaderTests : IDisposable
{
    private const string Text = "鹿邑高新区签约项目12个，总投资3.5亿元。\r\n第二行“引用”。";

    private readonly string _folder = Directory.CreateTempSubdirectory("kg-articles-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16le")]
    [InlineData("utf-16le-bom")]
    [InlineData("utf-16be")]
    [InlineData("utf-16be-bom")]
    [InlineData("gb18030")]
    public void An_encoding_is_detected_and_line_ends_are_kept(string encoding)
    {
        var bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Text),
            "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Text)],
            "utf-16le" => Encoding.Unicode.GetBytes(Text),
            "utf-16le-bom" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Text)],
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(Text),
            "utf-16be-bom" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes(Text),
        };
        Assert.Equal(Text, ArticleReader.Read("a.txt", bytes).Text);
    }

    [Fact]
    public void Four_byte_GB18030_is_read()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("某某𠮷野公司落户开发区，带动产业发展。");
        Assert.Equal("某某𠮷野公司落户开发区，带动产业发展。", ArticleReader.Read("a.txt", bytes).Text);
    }

    [Fact]
    public void An_empty_file_is_refused_by_name()
    {
        var fault = Refused("empty.txt", []);
        Assert.EndsWith("empty.txt: is empty", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_blanks_is_refused() => Assert.Contains("nothing but blanks", Refused("blank.txt", "  \n\u3000\n"u8.ToArray()).Message, StringComparison.Ordinal);

    [Fact]
    public void A_binary_file_is_refused_with_the_offset_of_the_first_control_byte()
    {
        var fault = Refused("picture.txt", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D]);
        Assert.Equal(8, fault.Offset);
        Assert.Contains("control byte 0x00", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_UTF_8_character_behind_a_mark_is_refused_with_its_offset()
    {
        var fault = Refused("cut.txt", [0xEF, 0xBB, 0xBF, 0x61, 0xE9, 0xAB]);
        Assert.Equal(4, fault.Offset);
        Assert.Contains("not valid UTF-8", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_no_encoding_are_refused()
    {
        var fault = Refused("noise.txt", [0x61, 0xFF, 0xFE, 0xFD, 0x61, 0xC0]);
        Assert.Equal(1, fault.Offset);
    }

    [Fact]
    public void A_missing_path_is_refused() =>
        Assert.Contains("does not exist", Assert.Throws<ArticleException>(() => ArticleReader.ReadFile(Path.Combine(_folder, "no.txt"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_directory_is_refused() =>
        Assert.Contains("is a directory", Assert.Throws<ArticleException>(() => ArticleReader.ReadFile(_folder)).Message, StringComparison.Ordinal);

    [SkippableFact]
    public void An_unreadable_file_is_refused()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.UserName == "root", "needs a user who may not read everything");
        var path = Path.Combine(_folder, "secret.txt");
        File.WriteAllText(path, Text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }

        Assert.Contains("may not be read", Assert.Throws<ArticleException>(() => ArticleReader.ReadFile(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_of_ten_megabytes_is_read()
    {
        var path = Path.Combine(_folder, "long.txt");
        var paragraph = Encoding.UTF8.GetBytes("某高新区签约项目12个，总投资3.5亿元，新增企业“小巨人”2家。\n\n");
        using (var file = File.Create(path))
        {
            for (var size = 0; size < 10_000_000; size += paragraph.Length)
            {
                file.Write(paragraph);
            }
        }

        var document = DocumentReader.Read(ArticleReader.ReadFile(path));
        Assert.Equal("某高新区签约项目12个，总投资3.5亿元，新增企业“小巨人”2家。", document.TextOf(document.Sentences[^1].Span));
    }

    [Fact]
    public void An_article_above_the_limit_is_refused()
    {
        var path = Path.Combine(_folder, "huge.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(ArticleReader.MaxBytes + 1L);
        }

        Assert.Contains("larger than 32 MiB", Assert.Throws<ArticleException>(() => ArticleReader.ReadFile(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_is_the_file_name_unless_given()
    {
        var path = Path.Combine(_folder, "名字.txt");
        File.WriteAllText(path, Text);
        Assert.Equal("名字.txt", ArticleReader.ReadFile(path).Name);
        Assert.Equal("a/名字.txt", ArticleReader.ReadFile(path, "a/名字.txt").Name);
    }

    private ArticleException Refused(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        var fault = Assert.Throws<ArticleException>(() => ArticleReader.ReadFile(path));
        Assert.Equal(path, fault.Name);
        return fault;
    }
}

using System.Text;
using System.Text.Json;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Text;

public sealed class SeedTests
{
    public static TheoryData<string> Seeds() => [.. Directory.GetFiles(Repository.Seeds, "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_cleaned_span_of_a_seed_leads_back(string seed) => MapProperty.Holds(Read(seed));

    [Theory]
    [InlineData("002_f1126d0f16949992.txt", "重点推进污水处理厂等基础设施建设")]
    [InlineData("002_f1126d0f16949992.txt", "去年，鹤壁市海格化工科技有限公司“牵手”世界500强企业之一的中核工业集团，组建中核海瑞格科技有限公司")]
    [InlineData("002_f1126d0f16949992.txt", "主推产业追“新”逐“绿”")]
    [InlineData("002_f1126d0f16949992.txt", "豫煤交易中心鹤壁园区煤场全封闭屋顶光伏发电项目")]
    [InlineData("000_fbea4b919d8b983c.txt", "让汽车电子电器产业开拓了新市场")]
    [InlineData("001_682ca8d40d72fb06.txt", "扶持新华三、国泰新点、新开普等现有软件企业做大做强,走向全国")]
    [InlineData("003_d2c4ace31d8b85b4.txt", "秉承“随叫随到、不叫不到、说到做到、服务周到”的理念")]
    [InlineData("003_d2c4ace31d8b85b4.txt", "各类研发平台与机构数增长163%")]
    [InlineData("003_d2c4ace31d8b85b4.txt", "利用外资3326.5万美元,利用河南省外资金60.83亿元")]
    [InlineData("004_8ede1a4e34374317.txt", "具有双创运营经验和较强科服务能力的专业团队")]
    public void What_the_page_tore_apart_is_whole_again(string seed, string text) =>
        Assert.Contains(text, Read(seed).Clean.Text, StringComparison.Ordinal);

    [Fact]
    public void A_page_is_cut_into_its_pieces()
    {
        var pieces = Read("000_fbea4b919d8b983c.txt").Pieces;
        Assert.Contains(pieces, piece => piece.Kind == PieceKind.Story && piece.Title.StartsWith("追“高”逐“新”", StringComparison.Ordinal));
        Assert.Contains(pieces, piece => piece.Kind == PieceKind.Comment && piece.Title.StartsWith("专家点评", StringComparison.Ordinal));
        Assert.Contains(Read("002_f1126d0f16949992.txt").Pieces, piece => piece.Kind == PieceKind.Story && piece.Title == "主打专精特新 中流击水争顶流");
        Assert.Contains(Read("002_f1126d0f16949992.txt").Pieces, piece => piece.Kind == PieceKind.Interview && piece.Title.StartsWith("中国橡胶工业协会", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Every_cleaned_span_of_the_articles_beside_the_checkout_leads_back()
    {
        Skip.If(Repository.Shared is null, "the articles are not beside this checkout");
        foreach (var path in Directory.GetFiles(Path.Combine(Repository.Shared, "articles", "dev"), "*.txt"))
        {
            MapProperty.Holds(DocumentReader.Read(ArticleReader.ReadFile(path)));
        }
    }

    [SkippableFact]
    public void The_headline_is_right_on_nine_of_ten_articles_with_gold()
    {
        Skip.If(Repository.Shared is null, "the gold answers are not beside this checkout");
        var (right, all) = (0, 0);
        foreach (var gold in Directory.GetFiles(Path.Combine(Repository.Shared, "gold"), "0*.json").Concat(Directory.GetFiles(Path.Combine(Repository.Shared, "gold", "dev"), "*.json")))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(gold));
            var name = json.RootElement.GetProperty("article").GetString()!;
            var seed = Path.Combine(Repository.Seeds, name);
            var path = File.Exists(seed) ? seed : Path.Combine(Repository.Shared, "articles", "dev", name);
            var title = DocumentReader.Read(ArticleReader.ReadFile(path)).Title;
            all++;
            right += string.Equals(Plain(title), Plain(json.RootElement.GetProperty("title").GetString()!), StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(right * 10 >= all * 9, $"{right} of {all}");
    }

    // Blanks, dashes and quotation marks are set differently by different readers.
    private static string Plain(string title) => new([.. title.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && !"—-“”‘’\"".Contains(c, StringComparison.Ordinal))]);

    private static Document Read(string seed) => DocumentReader.Read(ArticleReader.ReadFile(Path.Combine(Repository.Seeds, seed)));
}

using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>A store gives back what articles say as it was put, so that it can be put elsewhere.</summary>
public abstract class FactsContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ArticleFacts Awkward = Story.WithText(
        "子夹/𠮷.txt",
        "𠮷野家\r\n〇 \"引号\" \\ \t",
        "Company:𠮷野家=“𠮷野”=a\"b\\c -PRODUCES 1.0 status=planned period=2024-02-> Product:〇号机",
        "Zone:Ａ区 # 增速 = -3.50 % - 同比",
        "Person:张伟@东山市|甲光子 -HOLDS_POSITION title=市长-> Organization:市政府@东山市",
        "Product:〇号机",
        "Zone:Ａ区 -FOCUSES_ON stage=leading-> Industry:光");

    [SkippableFact]
    public async Task What_was_put_comes_back_whole_in_the_order_asked_with_null_for_the_unknown()
    {
        NeedsStore();
        var empty = Story.WithText("empty.txt", string.Empty);
        var dated = Stories.Park with { Published = "2024-02", Title = string.Empty, About = [3, 0] };
        await PutAsync(Stories.Photonics, dated, Stories.Government, Awkward, empty);

        var found = await Store.FactsAsync(["park.txt", "nothing", "empty.txt", Awkward.Article.Name, "government.txt", "park.txt"], Never);

        Assert.Null(found[1]);
        Same(dated, found[0]!);
        Same(empty, found[2]!);
        Same(Awkward, found[3]!);
        Same(Stories.Government, found[4]!);
        Same(dated, found[5]!);
        Assert.Empty(await Store.FactsAsync([], Never));
    }

    [SkippableFact]
    public async Task Many_claims_of_a_generated_article_keep_their_order()
    {
        NeedsStore();
        var article = new GeneratedArticles(200, 40).Take(1).Single();
        await PutAsync(article);
        Same(article, (await Store.FactsAsync([article.Article.Name], Never))[0]!);
    }

    [SkippableFact]
    public async Task Names_come_by_code_point()
    {
        NeedsStore();
        Assert.Empty(await Store.ArticleNamesAsync(Never));
        string[] names = ["a/z.txt", "b.txt", "\uFF21.txt", "𠮷.txt"];
        await PutAsync([.. names.Reverse().Select(name => Story.Of(name, "Product:芯片"))]);
        Assert.Equal(names, await Store.ArticleNamesAsync(Never));
        await Store.RetractAsync(["b.txt"], Never);
        Assert.Equal(["a/z.txt", "\uFF21.txt", "𠮷.txt"], await Store.ArticleNamesAsync(Never));
    }

    private static void Same(ArticleFacts expected, ArticleFacts found)
    {
        Assert.Equal(expected.Article, found.Article);
        Assert.Equal(
            (expected.Extractor, expected.Title, expected.Published), (found.Extractor, found.Title, found.Published));
        Assert.Equal(expected.About, found.About);
        Assert.Equivalent(expected.Referents, found.Referents, strict: true);
        Assert.Equal(
            expected.Mentions.OrderBy(mention => mention.Span).ThenBy(mention => mention.Referent), found.Mentions);
        Assert.Equal(expected.Claims, found.Claims);
        Assert.Equal(expected.Figures, found.Figures);
    }
}

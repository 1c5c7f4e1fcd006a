using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>How a store answers for articles, figures and counts.</summary>
public abstract class ArticleContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [SkippableFact]
    public async Task Articles_come_in_the_order_asked_with_text_and_what_they_are_about()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park);
        var articles = await Store.ArticlesAsync(["photonics.txt", "nothing", "park.txt"], Never);
        Assert.Equal(["photonics.txt", null, "park.txt"], articles.Select(article => article?.Name));
        Assert.Equal(Stories.Photonics.Article.Text, articles[0]!.Text);
        Assert.Equal("关于photonics.txt", articles[0]!.Title);
        Assert.Null(articles[0]!.Published);
        Assert.Equal([await IdAsync("甲光子")], articles[0]!.About);
        Assert.Equal([await IdAsync("东开发区")], articles[2]!.About);
    }

    [SkippableFact]
    public async Task Articles_that_mention_all_of_some_entities_come_by_name()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park, Stories.Government);
        var zone = await IdAsync("东开发区");
        var company = await IdAsync("乙重工");
        var city = await IdAsync("东山市");
        Assert.Equal("government.txt park.txt photonics.txt", await MentioningAsync());
        Assert.Equal("government.txt park.txt photonics.txt", await MentioningAsync(zone));
        Assert.Equal("park.txt photonics.txt", await MentioningAsync(zone, company));
        Assert.Equal("park.txt", await MentioningAsync(zone, company, city));
        Assert.Equal(string.Empty, await MentioningAsync(zone, "nothing"));
    }

    [SkippableFact]
    public async Task Figures_come_by_indicator_then_period_with_null_last_and_their_evidence()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park, Story.Of(
            "c.txt", "Zone:东开发区 # 企业总数 = 2100 家", "Zone:东开发区 # 企业总数 = 1900 家 2023", "Company:甲光子 # 营收 = -3.50 % - 同比增长"));
        var zone = await IdAsync("东开发区");
        var company = await IdAsync("甲光子");
        var pages = await Store.FiguresOfAsync([zone, company, "nothing"], null, PageRequest.All, Never);
        Assert.Equal(
            [("企业总数", 1900m, "2023"), ("企业总数", 2050m, "2024"), ("企业总数", 2100m, null), ("总产值", 120000000.5m, null)],
            pages[0].Items.Select(figure => (figure.Indicator, figure.Value, figure.Period)));
        Assert.Equal(["park.txt", "photonics.txt"], pages[0].Items[1].Evidence.Select(piece => piece.Article));
        Assert.Equal(("营收", -3.5m, "%", "同比增长"), pages[1].Items.Select(figure => (figure.Indicator, figure.Value, figure.Unit, figure.Comparison)).Single());
        Assert.Empty(pages[2].Items);
        var one = await Store.FiguresOfAsync([zone], "总产值", PageRequest.All, Never);
        Assert.Equal((1, "总产值"), (one[0].Total, one[0].Items[0].Indicator));
    }

    [SkippableFact]
    public async Task Counts_name_every_kind()
    {
        NeedsStore();
        var none = await Store.CountsAsync(Never);
        Assert.Equal(new GraphSize(0, 0, 0), await Store.SizeAsync(Never));
        Assert.Equal((0, 0, 0), (none.Articles, none.Evidence, none.Figures));
        Assert.Equal(9, none.Entities.Count);
        Assert.Equal(13, none.Relations.Count);
        await PutAsync(Stories.Photonics, Stories.Park);
        var counts = await Store.CountsAsync(Never);
        Assert.Equal((2, 12, 2), (counts.Articles, counts.Evidence, counts.Figures));
        Assert.Equal(new GraphSize(2, counts.Entities.Values.Sum(), counts.Relations.Values.Sum()), await Store.SizeAsync(Never));
        Assert.Equal(2, counts.Entities[EntityType.Company]);
        Assert.Equal(0, counts.Entities[EntityType.Project]);
        Assert.Equal(1, counts.Relations[RelationType.PartnersWith]);
        Assert.Equal(4, counts.Relations[RelationType.LocatedIn]);
    }

    private async Task<string> MentioningAsync(params string[] entities) =>
        string.Join(' ', (await Store.FindArticlesAsync(entities, PageRequest.All, Never)).Items.Select(article => article.Name));
}

using KnowledgeGraph.Graph.Search;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>How a store searches; what fits and how well is the core's to say.</summary>
public abstract class SearchContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (Absent is null)
        {
            await PutAsync(Story.Of(
                "a.txt",
                "Place:郑州市=郑州",
                "Place:兰州市",
                "Zone:郑州高新技术产业开发区=郑州高新区",
                "Zone:洛阳高新区",
                "Company:𠮷野家",
                "Company:华为",
                "Product:镁",
                "Product:5G基站",
                "Company:SAP中国",
                "Industry:镁基新材料产业"));
        }
    }

    [SkippableTheory]
    [InlineData("郑州", "郑州市 郑州高新技术产业开发区")]
    [InlineData("镁", "镁 镁基新材料产业")]
    [InlineData("𠮷", "𠮷野家")]
    [InlineData("华为", "华为")]
    [InlineData("郑州高新区", "郑州高新技术产业开发区 洛阳高新区")]
    [InlineData("ｓａｐ", "SAP中国")]
    [InlineData(" 5g ", "5G基站")]
    [InlineData("s", "SAP中国")]
    [InlineData("火星", "")]
    [InlineData("", "")]
    [InlineData("“”", "")]
    public async Task Names_are_found_best_first(string text, string names)
    {
        NeedsStore();
        var page = await Store.SearchAsync(new SearchRequest(text), PageRequest.All, Never);
        Assert.Equal(names, string.Join(' ', page.Items.Select(hit => hit.Entity.Name)));
    }

    [SkippableFact]
    public async Task A_hit_says_which_name_fits_and_how_well()
    {
        NeedsStore();
        var hits = (await Store.SearchAsync(new SearchRequest("郑州高新区"), PageRequest.All, Never)).Items;
        Assert.Equal(("郑州高新区", 1.0), (hits[0].Name, hits[0].Score));
        Assert.Equal(new NameQuery("郑州高新区").Score(SearchName.Of("洛阳高新区")), hits[1].Score);
    }

    [SkippableFact]
    public async Task Equal_scores_go_by_id_and_types_restrict()
    {
        NeedsStore();
        await PutAsync(Story.Of("b.txt", "Company:甲一", "Company:甲二", "Product:甲三"));
        var all = (await Store.SearchAsync(new SearchRequest("甲"), PageRequest.All, Never)).Items;
        Assert.Equal(3, all.Count);
        Assert.Single(all.Select(hit => hit.Score).Distinct());
        Assert.Equal(all.Select(hit => hit.Entity.Id).Order(StringComparer.Ordinal), all.Select(hit => hit.Entity.Id));
        var products = await Store.SearchAsync(new SearchRequest("甲", [EntityType.Product]), PageRequest.All, Never);
        Assert.Equal(["甲三"], products.Items.Select(hit => hit.Entity.Name));
    }
}

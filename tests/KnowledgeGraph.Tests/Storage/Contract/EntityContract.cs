using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>How a store answers for entities.</summary>
public abstract class EntityContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [SkippableFact]
    public async Task Entities_come_in_the_order_asked_with_null_for_the_unknown()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park);
        var zone = await IdAsync("东开发区");
        var company = await IdAsync("甲光子");
        var found = await Store.EntitiesAsync([zone, "nothing", company, zone], Never);
        Assert.Equal(["东开发区", null, "甲光子", "东开发区"], found.Select(entity => entity?.Name));
        Assert.Empty(await Store.EntitiesAsync([], Never));
    }

    [SkippableFact]
    public async Task An_entity_says_which_names_each_article_uses()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park);
        var company = await EntityAsync("甲光子");
        Assert.Equal(["甲光"], company.Aliases);
        Assert.Equal(
            [("park.txt", "甲光子"), ("photonics.txt", "甲光 甲光子")],
            company.Mentions.Select(names => (names.Article, string.Join(' ', names.Names))));
    }

    [SkippableFact]
    public async Task The_id_of_a_shorter_name_still_leads_to_the_entity_after_a_fuller_one_is_learnt()
    {
        NeedsStore();
        await PutAsync(Story.Of("a.txt", "Company:甲光"));
        var old = await IdAsync("甲光");
        await PutAsync(Stories.Photonics);
        var now = await EntityAsync("甲光子");
        Assert.NotEqual(old, now.Id);
        Assert.Equal([now.Id, now.Id], (await Store.EntitiesAsync([old, now.Id], Never)).Select(entity => entity!.Id));
        Assert.Equal(
            await Store.RelationsOfAsync([now.Id], Direction.Both, new RelationFilter(), PageRequest.All, Never),
            await Store.RelationsOfAsync([old], Direction.Both, new RelationFilter(), PageRequest.All, Never),
            PagesAreEqual);
    }

    [SkippableFact]
    public async Task Namesakes_are_two()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Government);
        var people = await Store.FindEntitiesAsync(new EntityFilter([EntityType.Person]), PageRequest.All, Never);
        Assert.Equal(["张伟", "张伟"], people.Items.Select(person => person.Name));
        Assert.Equal(people.Items.Select(person => person.Id).Order(StringComparer.Ordinal), people.Items.Select(person => person.Id));
        var bodies = await Store.FindEntitiesAsync(new EntityFilter([EntityType.Organization]), PageRequest.All, Never);
        Assert.Equal(2, bodies.Total);
    }

    [SkippableFact]
    public async Task Names_are_ordered_by_code_point_not_by_UTF16_unit()
    {
        NeedsStore();
        await PutAsync(Story.Of("a.txt", "Product:\U00020BB7", "Product:\uF900", "Product:a", "Product:Z", "Product:一", "Product:〇"));
        var page = await Store.FindEntitiesAsync(new EntityFilter(), PageRequest.All, Never);
        Assert.Equal(["Z", "a", "〇", "一", "\uF900", "\U00020BB7"], page.Items.Select(entity => entity.Name));
    }

    [SkippableFact]
    public async Task Order_by_articles_and_by_relations_puts_most_first_and_ties_by_id()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park, Stories.Government);
        var graph = await Store.SnapshotAsync(Never);
        var byArticles = await Store.FindEntitiesAsync(new EntityFilter(Order: EntityOrder.Articles), PageRequest.All, Never);
        Assert.Equal(
            graph.Entities.OrderByDescending(entity => entity.Mentions.Count).ThenBy(entity => entity.Id, CodePointOrder.Instance).Select(entity => entity.Id),
            byArticles.Items.Select(entity => entity.Id));
        var byRelations = await Store.FindEntitiesAsync(new EntityFilter(Order: EntityOrder.Relations), PageRequest.All, Never);
        Assert.Equal(
            graph.Entities
                .OrderByDescending(entity => graph.Relations.Count(relation => relation.Source == entity.Id || relation.Target == entity.Id))
                .ThenBy(entity => entity.Id, CodePointOrder.Instance)
                .Select(entity => entity.Id),
            byRelations.Items.Select(entity => entity.Id));
    }

    [SkippableTheory]
    [InlineData("光", "光芯片 光通信产业 甲光子")]
    [InlineData("甲光子", "甲光子")]
    [InlineData("ＡＢ公司", "Ab公司")]
    [InlineData("“ab 公", "Ab公司")]
    [InlineData("没有", "")]
    public async Task A_name_contains_what_is_folded_alike(string part, string names)
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Story.Of("b.txt", "Company:Ab公司"));
        await AssertFoundAsync(new EntityFilter(NameContains: part), names);
    }

    [SkippableFact]
    public async Task Filters_by_type_article_industry_and_honor_work_alone_and_together()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park, Stories.Government);
        var industry = await IdAsync("光通信产业");
        var honor = await IdAsync("专精特新");
        await AssertFoundAsync(new EntityFilter([EntityType.Company, EntityType.Honor]), "专精特新 乙重工 甲光子");
        await AssertFoundAsync(new EntityFilter([EntityType.Place], Article: "park.txt"), "东山市 西海市");
        await AssertFoundAsync(new EntityFilter(Article: "unknown.txt"), "");
        await AssertFoundAsync(new EntityFilter(Industries: [industry]), "东开发区 光芯片 甲光子");
        await AssertFoundAsync(new EntityFilter([EntityType.Company], Industries: [industry, "unknown"]), "甲光子");
        await AssertFoundAsync(new EntityFilter(Honors: [honor]), "乙重工");
        await AssertFoundAsync(new EntityFilter(Industries: [industry], Honors: [honor]), "");
        await AssertFoundAsync(new EntityFilter(Industries: []), "");
        await AssertFoundAsync(new EntityFilter(Types: []), "");
    }

    [SkippableFact]
    public async Task What_lies_in_a_zone_or_place_is_found_over_any_number_of_steps_and_is_not_itself()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park, Stories.Government);
        var zone = await IdAsync("东开发区");
        var city = await IdAsync("东山市");
        var province = await IdAsync("南省");
        await AssertFoundAsync(new EntityFilter(InZones: [zone]), "年产百万吨项目 甲光子");
        await AssertFoundAsync(new EntityFilter([EntityType.Company], InPlaces: [province]), "甲光子");
        await AssertFoundAsync(new EntityFilter([EntityType.Zone, EntityType.Place], InPlaces: [province]), "东山市 东开发区");
        await AssertFoundAsync(new EntityFilter([EntityType.Company], InZones: [zone], InPlaces: [city]), "甲光子");
        await AssertFoundAsync(new EntityFilter(InZones: ["unknown"]), "");
    }

    private static bool PagesAreEqual(IReadOnlyList<Page<Relation>> one, IReadOnlyList<Page<Relation>> other) =>
        one.SelectMany(page => page.Cursors).SequenceEqual(other.SelectMany(page => page.Cursors));

    private async Task AssertFoundAsync(EntityFilter filter, string names)
    {
        var page = await Store.FindEntitiesAsync(filter, PageRequest.All, Never);
        Assert.Equal(names, string.Join(' ', page.Items.Select(entity => entity.Name)));
        Assert.Equal(page.Items.Count, page.Total);
    }
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>How a store answers for relations.</summary>
public abstract class RelationContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (Absent is null)
        {
            await PutAsync(Stories.Photonics, Stories.Park, Stories.Government);
        }
    }

    [SkippableFact]
    public async Task Relations_come_in_the_order_asked_with_null_for_the_unknown()
    {
        NeedsStore();
        var graph = await Store.SnapshotAsync(Never);
        var found = await Store.RelationsAsync([graph.Relations[2].Id, "nothing", graph.Relations[0].Id], Never);
        Assert.Equal([graph.Relations[2].Id, null, graph.Relations[0].Id], found.Select(relation => relation?.Id));
    }

    [SkippableFact]
    public async Task A_relation_brings_all_its_evidence_by_article_and_start()
    {
        NeedsStore();
        var relation = (await Store.FindRelationsAsync(new RelationFilter([RelationType.PartnersWith], [EntityType.Company]), PageRequest.All, Never))
            .Items.Single();
        Assert.Equal(0.92, relation.Confidence, 9);
        Assert.Equal([("park.txt", 0.6), ("photonics.txt", 0.8)], relation.Evidence.Select(piece => (piece.Article, piece.Confidence)));
        Assert.All(relation.Evidence, piece => Assert.Equal("Company:甲光子 -PARTNERS_WITH", piece.Text[..26]));
    }

    [SkippableFact]
    public async Task Lists_go_by_confidence_then_by_id()
    {
        NeedsStore();
        var page = await Store.FindRelationsAsync(new RelationFilter(), PageRequest.All, Never);
        var keys = page.Items.Select(relation => (-relation.Confidence, relation.Id)).ToList();
        Assert.Equal(keys.OrderBy(key => key.Item1).ThenBy(key => key.Id, StringComparer.Ordinal), keys);
        Assert.Equal((await Store.SnapshotAsync(Never)).Relations.Count, page.Total);
    }

    [SkippableFact]
    public async Task Direction_says_which_end_the_entity_is_and_what_reads_either_way_has_none()
    {
        NeedsStore();
        Assert.Equal("东开发区 乙重工 光芯片 光通信产业 张伟", await OthersAsync("甲光子", Direction.Both, new RelationFilter()));
        Assert.Equal("东开发区 乙重工 光芯片 光通信产业", await OthersAsync("甲光子", Direction.Outgoing, new RelationFilter()));
        Assert.Equal("乙重工 张伟", await OthersAsync("甲光子", Direction.Incoming, new RelationFilter()));
        Assert.Equal("甲光子", await OthersAsync("乙重工", Direction.Outgoing, new RelationFilter([RelationType.PartnersWith])));
        Assert.Equal("甲光子", await OthersAsync("乙重工", Direction.Incoming, new RelationFilter([RelationType.PartnersWith])));
    }

    [SkippableFact]
    public async Task Filters_hold_for_each_entity_asked_about()
    {
        NeedsStore();
        Assert.Equal("光通信产业", await OthersAsync("甲光子", Direction.Both, new RelationFilter([RelationType.OperatesIn, RelationType.Leads])));
        Assert.Equal("乙重工", await OthersAsync("甲光子", Direction.Both, new RelationFilter(OtherTypes: [EntityType.Company])));
        Assert.Equal("乙重工", await OthersAsync("甲光子", Direction.Both, new RelationFilter(MinConfidence: 0.91)));
        Assert.Equal("甲光子", await OthersAsync("东开发区", Direction.Both, new RelationFilter(Article: "photonics.txt")));
        Assert.Equal("年产百万吨项目", await OthersAsync("东开发区", Direction.Both, new RelationFilter(Statuses: [ClaimStatus.Planned])));
        Assert.Equal("光通信产业", await OthersAsync("东开发区", Direction.Both, new RelationFilter(Stages: ["leading", "future"])));
        Assert.Equal(string.Empty, await OthersAsync("东开发区", Direction.Both, new RelationFilter(Stages: ["future"])));
        Assert.Equal("张伟", await OthersAsync("甲光子", Direction.Both, new RelationFilter(TitleContains: "董事")));
        Assert.Equal(string.Empty, await OthersAsync("甲光子", Direction.Both, new RelationFilter(TitleContains: "市长")));
        Assert.Equal(string.Empty, await OthersAsync("甲光子", Direction.Both, new RelationFilter(Types: [])));
    }

    [SkippableFact]
    public async Task Many_entities_are_answered_at_once_each_with_its_own_page()
    {
        NeedsStore();
        var company = await IdAsync("甲光子");
        var zone = await IdAsync("东开发区");
        var pages = await Store.RelationsOfAsync([zone, "nothing", company], Direction.Both, new RelationFilter(), new PageRequest(First: 2), Never);
        Assert.Equal([4, 0, 5], pages.Select(page => page.Total));
        Assert.Equal([2, 0, 2], pages.Select(page => page.Items.Count));
        Assert.Equal([true, false, true], pages.Select(page => page.HasNext));
    }

    [SkippableFact]
    public async Task A_partnership_is_cross_zone_when_both_ends_have_zones_and_share_none()
    {
        NeedsStore();
        await PutAsync(Story.Of(
            "more.txt",
            "Company:丙公司 -LOCATED_IN-> Zone:东开发区",
            "Company:丙公司 -PARTNERS_WITH-> Company:甲光子",
            "Company:丁公司 -PARTNERS_WITH-> Company:甲光子",
            "Zone:西高新区 -PARTNERS_WITH-> Company:丙公司"));
        Assert.Equal("丙公司–西高新区 乙重工–甲光子", await PartnersAsync(new RelationFilter([RelationType.PartnersWith], CrossZone: true)));
        Assert.Equal("丙公司–甲光子", await PartnersAsync(new RelationFilter([RelationType.PartnersWith], CrossZone: false)));
        Assert.Equal(5, (await Store.FindRelationsAsync(new RelationFilter([RelationType.PartnersWith]), PageRequest.All, Never)).Total);
        Assert.Equal(
            "丙公司–西高新区 乙重工–甲光子",
            await PartnersAsync(new RelationFilter([RelationType.PartnersWith], Zones: [await IdAsync("西高新区")])));
        Assert.Equal(
            "丁公司–甲光子 丙公司–甲光子 丙公司–西高新区 乙重工–甲光子 市政府–市政府",
            await PartnersAsync(new RelationFilter([RelationType.PartnersWith], Places: [await IdAsync("南省")])));
    }

    private async Task<string> OthersAsync(string name, Direction direction, RelationFilter filter)
    {
        var id = await IdAsync(name);
        var graph = await Store.SnapshotAsync(Never);
        var page = (await Store.RelationsOfAsync([id], direction, filter, PageRequest.All, Never)).Single();
        return Joined(page.Items.Select(relation => NameOf(relation.Source == id ? relation.Target : relation.Source, graph)));
    }

    private async Task<string> PartnersAsync(RelationFilter filter)
    {
        var graph = await Store.SnapshotAsync(Never);
        var page = await Store.FindRelationsAsync(filter, PageRequest.All, Never);
        return Joined(page.Items.Select(relation => string.Join(
            '–', new[] { NameOf(relation.Source, graph), NameOf(relation.Target, graph) }.Order(KnowledgeGraph.Graph.CodePointOrder.Instance))));
    }

    private static string Joined(IEnumerable<string> names) => string.Join(' ', names.Order(KnowledgeGraph.Graph.CodePointOrder.Instance));
}

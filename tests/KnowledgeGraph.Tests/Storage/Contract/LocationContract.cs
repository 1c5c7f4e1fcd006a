namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>Where a store says that things lie.</summary>
public abstract class LocationContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [SkippableTheory]
    [InlineData("甲公司", "大区", "市 省")]
    [InlineData("小园", "大区", "市 省")]
    [InlineData("大区", "大区", "市 省")]
    [InlineData("镇", "大区", "市 省")]
    [InlineData("镇上公司", "大区", "市 省 镇")]
    [InlineData("两头公司", "另区 大区", "市 省")]
    [InlineData("市", "", "省")]
    [InlineData("省", "", "")]
    [InlineData("无处公司", "", "")]
    [InlineData("圈内公司", "圈一区 圈二区", "")]
    [InlineData("圈一区", "圈一区 圈二区", "")]
    public async Task Zones_are_the_outermost_and_places_all_over_any_number_of_steps(string name, string zones, string places)
    {
        NeedsStore();
        await PutAsync(
            Story.Of(
                "a.txt",
                "Company:甲公司 -LOCATED_IN-> Zone:小园",
                "Zone:小园 -LOCATED_IN-> Zone:大区",
                "Place:镇 -LOCATED_IN-> Zone:大区",
                "Company:镇上公司 -LOCATED_IN-> Place:镇",
                "Company:两头公司 -LOCATED_IN-> Zone:小园",
                "Company:两头公司 -LOCATED_IN-> Zone:另区",
                "Company:无处公司"),
            Story.Of(
                "b.txt",
                "Zone:大区 -LOCATED_IN-> Place:市",
                "Place:市 -LOCATED_IN-> Place:省",
                "Company:圈内公司 -LOCATED_IN-> Zone:圈一区",
                "Zone:圈一区 -LOCATED_IN-> Zone:圈二区",
                "Zone:圈二区 -LOCATED_IN-> Zone:圈一区"));
        var id = await IdAsync(name);
        Assert.Equal(zones, await NamesAsync((await Store.ZonesOfAsync([id], Never))[0]));

        // What lies in a circle lies in itself too; only places are listed here, and no place is in a circle.
        Assert.Equal(places, await NamesAsync((await Store.PlacesOfAsync([id], Never))[0]));
    }

    [SkippableFact]
    public async Task Areas_come_by_id_for_each_entity_asked_about()
    {
        NeedsStore();
        await PutAsync(Story.Of("a.txt", "Company:甲公司 -LOCATED_IN-> Zone:一区", "Company:甲公司 -LOCATED_IN-> Zone:二区", "Company:甲公司 -LOCATED_IN-> Zone:三区"));
        var id = await IdAsync("甲公司");
        var zones = await Store.ZonesOfAsync([id, "nothing", id], Never);
        Assert.Equal([3, 0, 3], zones.Select(each => each.Count));
        Assert.Equal(zones[0].Order(StringComparer.Ordinal), zones[0]);
        Assert.Equal([[], []], await Store.PlacesOfAsync([id, "nothing"], Never));
    }

    private async Task<string> NamesAsync(IReadOnlyList<string> ids)
    {
        var graph = await Store.SnapshotAsync(Never);
        return string.Join(' ', ids.Select(id => NameOf(id, graph)).Order(KnowledgeGraph.Graph.CodePointOrder.Instance));
    }
}

using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>How a store walks the graph: neighbourhoods and paths.</summary>
public abstract class WalkContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        if (Absent is null)
        {
            // 甲 to 丁 over 乙 or over 丙, to 戊 beyond; 己 stands alone; 甲 and 乙 are joined twice.
            await PutAsync(Story.Of(
                "a.txt",
                "Company:甲 -PARTNERS_WITH-> Company:乙",
                "Company:甲 -SUPPLIES-> Company:乙",
                "Company:甲 -SUPPLIES 0.5-> Company:丙",
                "Company:乙 -SUPPLIES-> Company:丁",
                "Company:丁 -SUPPLIES-> Company:丙",
                "Company:丁 -LOCATED_IN-> Zone:戊",
                "Company:己"));
        }
    }

    [SkippableFact]
    public async Task The_shortest_paths_are_all_there_in_order_of_their_ids()
    {
        NeedsStore();
        var paths = await PathsAsync("甲", "丁", new RelationFilter());
        Assert.Equal(3, paths.Count);
        Assert.All(paths, path => Assert.Equal((3, 2), (path.Entities.Count, path.Relations.Count)));
        var keys = paths.Select(path => string.Join(' ', path.Entities.Select(entity => entity.Id).Concat(path.Relations.Select(relation => relation.Id)))).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(3, keys.Distinct().Count());
        Assert.Equal(keys.Take(2), (await PathsAsync("甲", "丁", new RelationFilter(), limit: 2))
            .Select(path => string.Join(' ', path.Entities.Select(entity => entity.Id).Concat(path.Relations.Select(relation => relation.Id)))));
        Assert.All(paths, path => Assert.All(Enumerable.Range(0, 2), step => Assert.Equal(
            new[] { path.Entities[step].Id, path.Entities[step + 1].Id }.Order(StringComparer.Ordinal),
            new[] { path.Relations[step].Source, path.Relations[step].Target }.Order(StringComparer.Ordinal))));
    }

    [SkippableFact]
    public async Task A_path_may_be_bounded_filtered_or_not_there()
    {
        NeedsStore();
        Assert.Equal(
            ["甲 丙 丁 戊", "甲 乙 丁 戊", "甲 乙 丁 戊"],
            (await WaysAsync("甲", "戊", new RelationFilter())).Order(KnowledgeGraph.Graph.CodePointOrder.Instance));
        Assert.Empty(await PathsAsync("甲", "戊", new RelationFilter(), maxLength: 2));
        Assert.Empty(await PathsAsync("甲", "己", new RelationFilter()));
        Assert.Empty(await Store.PathsAsync("nothing", await IdAsync("甲"), 3, new RelationFilter(), 10, Never));
        Assert.Equal(["甲 乙 丁"], await WaysAsync("甲", "丁", new RelationFilter([RelationType.Supplies], MinConfidence: 0.6)));
        Assert.Equal(["甲 乙 丁", "甲 乙 丁"], await WaysAsync("甲", "丁", new RelationFilter(MinConfidence: 0.6)));
        Assert.Equal(["甲"], await WaysAsync("甲", "甲", new RelationFilter()));
        Assert.Empty(await PathsAsync("甲", "丁", new RelationFilter(), limit: 0));
        Assert.Empty(await PathsAsync("甲", "丁", new RelationFilter(OtherTypes: [EntityType.Zone])));
        Assert.Equal(3, (await PathsAsync("甲", "戊", new RelationFilter(OtherTypes: [EntityType.Company]))).Count);
    }

    [SkippableFact]
    public async Task A_neighbourhood_is_nearest_first_with_the_relations_within_it()
    {
        NeedsStore();
        var one = await AroundAsync(1, 10, new RelationFilter(), "甲");
        Assert.Equal("甲 丙 乙", Rings(one, 1, 2));
        Assert.Equal(3, one.Relations.Count);
        Assert.False(one.Truncated);
        Assert.Equal(one.Relations.Select(relation => relation.Id).Order(StringComparer.Ordinal), one.Relations.Select(relation => relation.Id));

        var two = await AroundAsync(2, 10, new RelationFilter(), "甲");
        Assert.Equal("甲 丙 乙 丁", Rings(two, 1, 2, 1));
        Assert.Equal(5, two.Relations.Count);
        Assert.Equal("己 甲 丙 乙", Rings(await AroundAsync(1, 10, new RelationFilter(), "己", "甲", "己"), 1, 1, 2));
        Assert.Equal("甲", Rings(await AroundAsync(0, 10, new RelationFilter(), "甲"), 1));
        Assert.Equal("甲 乙", Rings(await AroundAsync(1, 10, new RelationFilter([RelationType.PartnersWith]), "甲"), 1, 1));
        Assert.Equal("丁 戊", Rings(await AroundAsync(3, 10, new RelationFilter(OtherTypes: [EntityType.Zone]), "丁"), 1, 1));
    }

    [SkippableFact]
    public async Task A_limit_cuts_the_farthest_off_and_says_so()
    {
        NeedsStore();
        var all = await AroundAsync(3, 10, new RelationFilter(), "甲");
        var cut = await AroundAsync(3, 3, new RelationFilter(), "甲");
        Assert.Equal(all.Entities.Take(3).Select(entity => entity.Id), cut.Entities.Select(entity => entity.Id));
        Assert.True(cut.Truncated);
        Assert.False(all.Truncated);
        var two = await AroundAsync(3, 2, new RelationFilter(), "甲");
        Assert.Equal(all.Entities.Take(2).Select(entity => entity.Id), two.Entities.Select(entity => entity.Id));
        Assert.True(two.Truncated);
        Assert.Empty((await Store.NeighbourhoodAsync(["nothing"], 2, new RelationFilter(), 10, Never)).Entities);
    }

    private async Task<IReadOnlyList<GraphPath>> PathsAsync(string from, string to, RelationFilter filter, int maxLength = 5, int limit = 10) =>
        await Store.PathsAsync(await IdAsync(from), await IdAsync(to), maxLength, filter, limit, Never);

    private async Task<IReadOnlyList<string>> WaysAsync(string from, string to, RelationFilter filter) =>
        [.. (await PathsAsync(from, to, filter)).Select(path => string.Join(' ', path.Entities.Select(entity => entity.Name)))];

    private async Task<Neighbourhood> AroundAsync(int depth, int limit, RelationFilter filter, params string[] names)
    {
        var ids = new List<string>();
        foreach (var name in names)
        {
            ids.Add(await IdAsync(name));
        }

        return await Store.NeighbourhoodAsync(ids, depth, filter, limit, Never);
    }

    // Within one ring the order is by id, which the test shows as such; names are shown by code point.
    private static string Rings(Neighbourhood around, params int[] sizes)
    {
        Assert.Equal(sizes.Sum(), around.Entities.Count);
        var names = new List<string>();
        foreach (var size in sizes)
        {
            var ring = around.Entities.Skip(names.Count).Take(size).ToList();
            Assert.Equal(ring.Select(entity => entity.Id).Order(StringComparer.Ordinal), ring.Select(entity => entity.Id));
            names.AddRange(ring.Select(entity => entity.Name).Order(KnowledgeGraph.Graph.CodePointOrder.Instance));
        }

        return string.Join(' ', names);
    }
}

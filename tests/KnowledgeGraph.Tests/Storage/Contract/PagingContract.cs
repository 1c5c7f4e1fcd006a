using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>How a store turns pages.</summary>
public abstract class PagingContract<TFixture> : StoreContract<TFixture>
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

    [SkippableTheory]
    [InlineData(EntityOrder.Name, 1)]
    [InlineData(EntityOrder.Name, 3)]
    [InlineData(EntityOrder.Articles, 2)]
    [InlineData(EntityOrder.Relations, 4)]
    public async Task Pages_forward_and_backward_are_the_whole_list(EntityOrder order, int size)
    {
        NeedsStore();
        var filter = new EntityFilter(Order: order);
        var all = await Store.FindEntitiesAsync(filter, PageRequest.All, Never);
        Assert.Equal(
            all.Items.Select(entity => entity.Id),
            await ForwardAsync(size, page => Store.FindEntitiesAsync(filter, page, Never), entity => entity.Id));
        Assert.Equal(
            all.Items.Select(entity => entity.Id),
            await BackwardAsync(size, page => Store.FindEntitiesAsync(filter, page, Never), entity => entity.Id));
    }

    [SkippableFact]
    public async Task Every_kind_of_list_turns_its_pages()
    {
        NeedsStore();
        var company = await IdAsync("甲光子");
        var zone = await IdAsync("东开发区");
        await TurnsAsync(page => Store.FindRelationsAsync(new RelationFilter(), page, Never), relation => relation.Id);
        await TurnsAsync(async page => (await Store.RelationsOfAsync([company], Direction.Both, new RelationFilter(), page, Never))[0], relation => relation.Id);
        await TurnsAsync(page => Store.SearchAsync(new SearchRequest("区"), page, Never), hit => hit.Entity.Id);
        await TurnsAsync(page => Store.FindArticlesAsync([], page, Never), article => article.Name);
        await TurnsAsync(async page => (await Store.FiguresOfAsync([zone], null, page, Never))[0], figure => figure.Id);
    }

    [SkippableFact]
    public async Task A_page_says_what_stands_before_and_after_it()
    {
        NeedsStore();
        var all = await FindAsync(PageRequest.All);
        var total = all.Total;
        AssertPage(await FindAsync(new PageRequest(First: 2)), 2, before: false, after: true);
        AssertPage(await FindAsync(new PageRequest(Last: 2)), 2, before: true, after: false);
        AssertPage(await FindAsync(new PageRequest(First: 0)), 0, before: false, after: true);
        AssertPage(await FindAsync(new PageRequest(First: 1000)), total, before: false, after: false);
        AssertPage(await FindAsync(new PageRequest(After: all.Cursors[^1])), 0, before: true, after: false);
        AssertPage(await FindAsync(new PageRequest(Before: all.Cursors[0])), 0, before: false, after: true);
        AssertPage(await FindAsync(new PageRequest(After: all.Cursors[1], Before: all.Cursors[4])), 2, before: true, after: true);
        AssertPage(await FindAsync(new PageRequest(After: all.Cursors[4], Before: all.Cursors[1])), 0, before: true, after: true);
        AssertPage(await FindAsync(new PageRequest(First: 3, Last: 1)), 1, before: true, after: true);

        void AssertPage(Page<Entity> page, int count, bool before, bool after) =>
            Assert.Equal((count, before, after, total), (page.Items.Count, page.HasPrevious, page.HasNext, page.Total));
    }

    [SkippableFact]
    public async Task A_cursor_holds_its_place_while_what_it_names_goes_and_others_come()
    {
        NeedsStore();
        var first = await FindAsync(new PageRequest(First: 1));
        Assert.Equal("专精特新", first.Items[0].Name);
        await Store.RetractAsync(["park.txt"], Never);
        await PutAsync(Story.Of("new.txt", "Product:一号机", "Product:专精特新乙"));
        var rest = await FindAsync(new PageRequest(After: first.Cursors[0]));
        Assert.Equal("专精特新乙", rest.Items[0].Name);
        Assert.True(rest.HasPrevious);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("not a cursor")]
    [InlineData("MCAwIC0gLSA")]
    public async Task What_is_no_cursor_is_refused(string cursor)
    {
        NeedsStore();
        await Assert.ThrowsAsync<InvalidCursorException>(() => Store.FindRelationsAsync(new RelationFilter(), new PageRequest(After: cursor), Never));
    }

    [SkippableFact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        NeedsStore();
        var byName = await FindAsync(new PageRequest(First: 1));
        await Assert.ThrowsAsync<InvalidCursorException>(
            () => Store.FindEntitiesAsync(new EntityFilter(Order: EntityOrder.Articles), new PageRequest(First: 1, After: byName.Cursors[0]), Never));
        await Assert.ThrowsAsync<InvalidCursorException>(
            () => Store.FindRelationsAsync(new RelationFilter(), new PageRequest(First: 1, Before: byName.Cursors[0]), Never));
    }

    [SkippableFact]
    public async Task A_cursor_is_the_position_written_down()
    {
        NeedsStore();
        var page = await FindAsync(new PageRequest(First: 1));
        var entity = page.Items[0];
        Assert.Equal(Cursor.Encode(ListKind.EntitiesByName, ListOrder.Of(entity, EntityOrder.Name, 0)), page.Cursors[0]);
    }

    private Task<Page<Entity>> FindAsync(PageRequest page) => Store.FindEntitiesAsync(new EntityFilter(), page, Never);

    private static async Task TurnsAsync<T>(Func<PageRequest, Task<Page<T>>> list, Func<T, string> key)
    {
        var all = await list(PageRequest.All);
        Assert.True(all.Total > 1);
        Assert.Equal(all.Items.Select(key), await ForwardAsync(1, list, key));
        Assert.Equal(all.Items.Select(key), await BackwardAsync(2, list, key));
    }

    private static async Task<IReadOnlyList<string>> ForwardAsync<T>(int size, Func<PageRequest, Task<Page<T>>> list, Func<T, string> key)
    {
        var keys = new List<string>();
        var page = await list(new PageRequest(First: size));
        keys.AddRange(page.Items.Select(key));
        while (page.HasNext)
        {
            page = await list(new PageRequest(First: size, After: page.Cursors[^1]));
            Assert.True(page.HasPrevious);
            keys.AddRange(page.Items.Select(key));
        }

        return keys;
    }

    private static async Task<IReadOnlyList<string>> BackwardAsync<T>(int size, Func<PageRequest, Task<Page<T>>> list, Func<T, string> key)
    {
        var keys = new List<string>();
        var page = await list(new PageRequest(Last: size));
        keys.InsertRange(0, page.Items.Select(key));
        while (page.HasPrevious)
        {
            page = await list(new PageRequest(Last: size, Before: page.Cursors[0]));
            Assert.True(page.HasNext);
            keys.InsertRange(0, page.Items.Select(key));
        }

        return keys;
    }
}

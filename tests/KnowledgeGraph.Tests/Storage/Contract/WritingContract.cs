using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>What a store does with articles it is given.</summary>
public abstract class WritingContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    [SkippableFact]
    public async Task What_is_put_in_is_the_graph_that_the_articles_make()
    {
        NeedsStore();
        var outcomes = await PutAsync(Stories.Photonics, Stories.Park, Stories.Government);
        Assert.Equal([PutOutcome.Added, PutOutcome.Added, PutOutcome.Added], outcomes);
        Assert.Equal(Export(Stories.Photonics, Stories.Park, Stories.Government), await ExportAsync());
    }

    [SkippableFact]
    public async Task The_same_article_again_changes_nothing()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park);
        Assert.Equal([PutOutcome.Unchanged], await PutAsync(Stories.Photonics));
        Assert.Equal(Export(Stories.Photonics, Stories.Park), await ExportAsync());
    }

    [SkippableFact]
    public async Task Another_text_under_a_known_name_replaces_its_own_claims_and_no_others()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park);
        var changed = Story.Of("photonics.txt", "Company:甲光子 -SUPPLIES-> Company:乙重工", "Company:甲光子 -AWARDED-> Honor:专精特新");
        Assert.Equal([PutOutcome.Replaced], await PutAsync(changed));
        Assert.Equal(Export(changed, Stories.Park), await ExportAsync());
    }

    [SkippableFact]
    public async Task Another_reading_of_the_same_text_replaces_the_former_one()
    {
        NeedsStore();
        await PutAsync(Story.ReadBy("1", "a.txt", "Company:甲光子 -PRODUCES-> Product:芯片"));
        var again = Story.ReadBy("2", "a.txt", "Company:甲光子 -PRODUCES-> Product:芯片");
        Assert.Equal([PutOutcome.Replaced], await PutAsync(again));
        Assert.Equal([PutOutcome.Unchanged], await PutAsync(again));
        Assert.Equal([new ArticleStamp(again.Article.Hash, "2"), null], await Store.StampsAsync(["a.txt", "b.txt"], Never));
    }

    [SkippableFact]
    public async Task A_retracted_article_leaves_no_trace()
    {
        NeedsStore();
        await PutAsync(Stories.Photonics, Stories.Park, Stories.Government);
        Assert.Equal([true, false], await Store.RetractAsync(["park.txt", "unknown.txt"], Never));
        Assert.Equal(Export(Stories.Photonics, Stories.Government), await ExportAsync());
        Assert.Equal([true, true], await Store.RetractAsync(["photonics.txt", "government.txt"], Never));
        Assert.Equal(string.Empty, await ExportAsync());
    }

    [SkippableFact]
    public async Task Equal_texts_under_two_names_are_one_source()
    {
        NeedsStore();
        const string line = "Company:甲光子 -LOCATED_IN 0.5-> Zone:东开发区";
        await PutAsync(Story.WithText("a.txt", "一样", line), Story.WithText("b.txt", "一样", line));
        Assert.Equal(0.5, (await Store.SnapshotAsync(Never)).Relations.Single().Confidence);
        await PutAsync(Story.WithText("b.txt", "不一样", line));
        Assert.Equal(0.75, (await Store.SnapshotAsync(Never)).Relations.Single().Confidence);
    }

    [SkippableFact]
    public async Task One_bad_article_of_a_call_leaves_all_of_it_out()
    {
        NeedsStore();
        await PutAsync(Stories.Park);
        var good = Story.Of("good.txt", "Product:芯片");
        var bad = Stories.Photonics with { Claims = [Stories.Photonics.Claims[0] with { Source = 99 }] };
        await Assert.ThrowsAnyAsync<Exception>(() => PutAsync(good, bad));
        Assert.Equal(Export(Stories.Park), await ExportAsync());
        await PutAsync(good);
        Assert.Equal(Export(Stories.Park, good), await ExportAsync());
    }

    [SkippableFact]
    public async Task A_call_with_the_same_name_twice_keeps_the_later_text()
    {
        NeedsStore();
        var first = Story.Of("a.txt", "Company:甲光子 -PRODUCES-> Product:芯片");
        var second = Story.Of("a.txt", "Company:甲光子 -PRODUCES-> Product:光缆");
        Assert.Equal([PutOutcome.Added, PutOutcome.Replaced], await PutAsync(first, second));
        Assert.Equal(Export(second), await ExportAsync());
    }

    [SkippableFact]
    public async Task A_cancelled_call_stores_nothing()
    {
        NeedsStore();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync([Stories.Park], cancelled.Token));
        Assert.Equal(string.Empty, await ExportAsync());
    }

    [SkippableFact]
    public async Task Characters_of_every_kind_come_back_as_they_were()
    {
        NeedsStore();
        var article = Story.WithText(
            "子夹/𠮷.txt", "𠮷野家\r\n〇 \"引号\" \\ \t", "Company:𠮷野家=“𠮷野”=a\"b\\c -PRODUCES-> Product:〇号机", "Zone:\uFF21区");
        await PutAsync(article);
        Assert.Equal(Export(article), await ExportAsync());
        Assert.Equal(article.Article.Text, (await Store.ArticlesAsync(["子夹/𠮷.txt"], Never))[0]!.Text);
    }

    [SkippableFact]
    public async Task An_empty_article_is_an_article()
    {
        NeedsStore();
        var empty = Story.WithText("empty.txt", string.Empty);
        await PutAsync(empty);
        Assert.Equal(Export(empty), await ExportAsync());
    }
}

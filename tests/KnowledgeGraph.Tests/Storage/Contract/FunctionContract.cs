using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Tests.Storage.Contract;

/// <summary>The graph is a function of the articles a store holds, whatever came before.</summary>
public abstract class FunctionContract<TFixture> : StoreContract<TFixture>
    where TFixture : StoreFixture, new()
{
    /// <summary>How many steps each walk takes.</summary>
    protected virtual int Steps => 60;

    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Puts_changes_and_retractions_in_any_order_leave_the_graph_of_what_is_there(int seed)
    {
        NeedsStore();
        var random = new Random(seed);
        var there = new Dictionary<string, ArticleFacts>();
        for (var step = 0; step < Steps; step++)
        {
            if (random.Next(3) == 0 && there.Count > 0)
            {
                string[] gone = [.. random.GetItems(there.Keys.ToArray(), random.Next(1, 3)).Distinct()];
                await Store.RetractAsync(gone, Never);
                Array.ForEach(gone, name => there.Remove(name));
            }
            else
            {
                ArticleFacts[] put = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomStory.Of($"{random.Next(12)}.txt", random))];
                await Store.PutAsync(put, Never);
                Array.ForEach(put, article => there[article.Article.Name] = article);
            }

            Assert.Equal(Export(there.Values), await ExportAsync());
        }
    }

    [SkippableFact]
    public async Task The_order_of_articles_does_not_show()
    {
        NeedsStore();
        var random = new Random(11);
        ArticleFacts[] articles = [.. Enumerable.Range(0, 30).Select(n => RandomStory.Of($"{n}.txt", random))];
        var expected = Export(articles);
        for (var round = 0; round < 4; round++)
        {
            random.Shuffle(articles);
            foreach (var few in articles.Chunk(1 + (round * 3)))
            {
                await Store.PutAsync(few, Never);
            }

            Assert.Equal(expected, await ExportAsync());
            await Store.RetractAsync([.. articles.Select(article => article.Article.Name)], Never);
            Assert.Equal(string.Empty, await ExportAsync());
        }
    }
}

/// <summary>Articles that say random things of few names, short and full, so that they meet and part often.</summary>
internal static class RandomStory
{
    private static readonly string[] Roots = ["东山", "东山市", "西海", "南岭", "甲光", "乙重", "恒鑫", "𠮷野"];

    private static readonly Dictionary<EntityType, string[]> Endings = new()
    {
        [EntityType.Company] = ["", "集团", "有限公司", "科技有限公司", "股份有限公司"],
        [EntityType.Zone] = ["高新区", "经开区", "高新技术产业开发区", "经济技术开发区"],
        [EntityType.Place] = ["", "市", "区", "县"],
        [EntityType.Industry] = ["产业", "产业链", "", "新材料产业"],
        [EntityType.Person] = ["明", "伟"],
        [EntityType.Organization] = ["市政府", "大学", "研究院"],
        [EntityType.Product] = ["芯片", "一号"],
        [EntityType.Project] = ["项目", "产业园项目", "建设项目"],
        [EntityType.Honor] = ["奖", "称号"],
    };

    public static ArticleFacts Of(string name, Random random) =>
        Story.Of(name, [.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Line(random))]);

    private static string Line(Random random)
    {
        if (random.Next(6) == 0)
        {
            return $"{Named(EntityType.Zone, random)} # 总数 = {random.Next(3)} 家 202{random.Next(3)}";
        }

        if (random.Next(8) == 0)
        {
            return Named((EntityType)random.Next(9), random);
        }

        var schema = RelationSchema.All[random.Next(RelationSchema.All.Count)];
        var source = schema.Sources.Order().ElementAt(random.Next(schema.Sources.Count));
        var target = schema.Targets.Order().ElementAt(random.Next(schema.Targets.Count));
        var title = schema.Type == RelationType.HoldsPosition ? $" title=职{random.Next(2)}" : string.Empty;
        return $"{Named(source, random)} -{schema.Name} 0.{random.Next(1, 9)}{title} status={(ClaimStatus)random.Next(6)}-> {Named(target, random)}";
    }

    private static string Named(EntityType type, Random random)
    {
        var name = Root(random) + Ending(type, random);
        var alias = random.Next(3) == 0 ? $"={Root(random)}{Ending(type, random)}" : string.Empty;
        var context = type is EntityType.Person or EntityType.Organization && random.Next(2) == 0 ? $"@{Root(random)}" : string.Empty;
        return $"{type}:{name}{alias}{context}";
    }

    private static string Root(Random random) => Roots[random.Next(Roots.Length)];

    private static string Ending(EntityType type, Random random) => Endings[type][random.Next(Endings[type].Length)];
}

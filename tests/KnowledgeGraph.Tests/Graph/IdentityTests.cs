using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Tests.Graph;

public sealed class IdentityTests
{
    /// <summary>Groups of names, one group a referent of an article of its own: "A,B" is one referent with two names; "A@X" has
    /// the context X. The last argument is how many entities they are.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Names_over_articles_are_as_many_things_as_stated(string type, string referents, int expected)
    {
        var facts = referents.Split(' ').Select((referent, index) =>
        {
            var parts = referent.Split('@');
            return new Facts($"a{index}.txt").Within(Enum.Parse<EntityType>(type), parts.Length > 1 ? parts[1] : null, parts[0].Split(',')).Done;
        });

        var graph = GraphBuilder.Build(facts);

        Assert.True(
            expected == graph.Entities.Count,
            $"{expected} expected, got {string.Join("; ", graph.Entities.Select(entity => $"{entity.Name} of {string.Join(",", entity.Mentions.Select(each => each.Article))}"))}");
        Assert.Equal(graph.Entities.Count, graph.Entities.Select(entity => entity.Id).Distinct().Count());
    }

    public static TheoryData<string, string, int> Cases()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cases", "linking", "identity.tsv")))
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var fields = line.Split('\t');
                data.Add(fields[0], fields[1], int.Parse(fields[2]));
            }
        }

        return data;
    }

    [Fact]
    public void The_id_a_short_name_had_alone_leads_to_the_fuller_name_learnt_later()
    {
        var early = GraphBuilder.Build([new Facts("a").Names(EntityType.Company, "蓝桥化工").Done]);
        var late = GraphBuilder.Build([
            new Facts("a").Names(EntityType.Company, "蓝桥化工").Done,
            new Facts("b").Names(EntityType.Company, "蓝桥化工有限公司").Done]);

        var entity = Assert.Single(late.Entities);
        Assert.Equal("蓝桥化工有限公司", entity.Name);
        Assert.Equal(["蓝桥化工"], entity.Aliases);
        Assert.NotEqual(early.Entities[0].Id, entity.Id);
        Assert.Contains(early.Entities[0].Id, entity.AliasIds);
    }

    [Fact]
    public void An_ambiguous_name_gives_no_alias_id()
    {
        var graph = GraphBuilder.Build([
            new Facts("a").Names(EntityType.Company, "蓝桥集团", "蓝桥").Done,
            new Facts("b").Names(EntityType.Company, "蓝桥电器", "蓝桥").Done]);

        Assert.Equal(2, graph.Entities.Count);
        Assert.Empty(graph.Entities[0].AliasIds.Intersect(graph.Entities[1].AliasIds));
        Assert.Empty(graph.Entities.SelectMany(entity => entity.AliasIds).Intersect(graph.Entities.Select(entity => entity.Id)));
    }

    [Fact]
    public void Two_officials_of_one_name_are_told_apart_by_their_posts()
    {
        static Facts Official(string article, string body) => new Facts(article)
            .Names(EntityType.Person, "张伟").Names(EntityType.Zone, body).Says(RelationType.HoldsPosition, 0, 1);

        var graph = GraphBuilder.Build([Official("a", "东山高新区").Done, Official("b", "西河经开区").Done, Official("c", "东山高新区").Done]);

        var officials = graph.Entities.Where(entity => entity.Type == EntityType.Person).ToList();
        Assert.Equal(2, officials.Count);
        Assert.Contains(officials, official => official.Mentions.Select(each => each.Article).SequenceEqual(["a", "c"]));
    }
}

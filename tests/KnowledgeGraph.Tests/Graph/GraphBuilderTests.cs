using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Tests.Graph;

public sealed class GraphBuilderTests
{
    private static readonly Lazy<IReadOnlyList<ArticleFacts>> Real = new(Read);

    [Fact]
    public void Any_order_gives_the_same_graph()
    {
        var random = new Random(7);
        var expected = Print(Real.Value);
        for (var round = 0; round < 10; round++)
        {
            Assert.Equal(expected, Print(Real.Value.OrderBy(_ => random.Next())));
        }
    }

    [Fact]
    public void Resolving_only_the_components_an_article_touches_gives_the_whole_graphs_entities()
    {
        var random = new Random(11);
        for (var round = 0; round < 5; round++)
        {
            var present = new Dictionary<string, ArticleFacts>(StringComparer.Ordinal);
            var entities = new Dictionary<string, ResolvedEntity>(StringComparer.Ordinal);
            for (var step = 0; step < 60; step++)
            {
                var article = Real.Value[random.Next(Real.Value.Count)];
                var touched = Resolver.Referents(article);
                var before = Component(present.Values, touched);
                if (!present.Remove(article.Article.Name))
                {
                    present.Add(article.Article.Name, article);
                }

                var after = Component(present.Values, touched);
                foreach (var gone in Resolver.Resolve(before))
                {
                    entities.Remove(gone.Entity.Id);
                }

                foreach (var resolved in Resolver.Resolve(after))
                {
                    entities.Add(resolved.Entity.Id, resolved);
                }
            }

            var expected = GraphBuilder.Build(present.Values).Entities;
            var actual = entities.Values.Select(entity => entity.Entity).OrderBy(entity => entity.Id, StringComparer.Ordinal).ToList();
            Assert.Equal(Lines(expected), Lines(actual));
            Assert.Equal(expected.SelectMany(entity => entity.AliasIds), actual.SelectMany(entity => entity.AliasIds));
        }
    }

    [Fact]
    public void A_symmetric_relation_is_kept_once_with_the_smaller_id_first()
    {
        var graph = GraphBuilder.Build([
            new Facts("a").Names(EntityType.Company, "甲光电").Names(EntityType.Company, "乙材料").Says(RelationType.PartnersWith, 0, 1).Done,
            new Facts("b").Names(EntityType.Company, "乙材料").Names(EntityType.Company, "甲光电").Says(RelationType.PartnersWith, 0, 1).Done]);

        var relation = Assert.Single(graph.Relations);
        Assert.True(string.CompareOrdinal(relation.Source, relation.Target) < 0);
        Assert.Equal(["a", "b"], relation.Evidence.Select(piece => piece.Article));
    }

    [Fact]
    public void Confidence_grows_with_independent_sources_and_not_with_copies()
    {
        static Facts Say(string name, string text, double confidence) => new Facts(name, text)
            .Names(EntityType.Company, "甲光电").Names(EntityType.Product, "芯片").Says(RelationType.Produces, 0, 1, confidence);

        Assert.Equal(0.6, Confidence(Say("a", "文", 0.6)));
        Assert.Equal(0.6, Confidence(Say("a", "文", 0.6), Say("b", "文", 0.6)));
        Assert.Equal(0.8, Confidence(Say("a", "文", 0.6), Say("b", "另文", 0.5)));
        Assert.Equal(0.7, Confidence(Say("a", "文", 0.6).Says(RelationType.Produces, 0, 1, 0.7, start: 9)));

        static double Confidence(params Facts[] facts) => GraphBuilder.Build(facts.Select(each => each.Done)).Relations[0].Confidence;
    }

    [Fact]
    public void Title_and_stage_are_those_of_the_surest_evidence_and_status_the_furthest()
    {
        var graph = GraphBuilder.Build([
            new Facts("a").Names(EntityType.Person, "张伟").Names(EntityType.Zone, "东山高新区")
                .Says(RelationType.HoldsPosition, 0, 1, 0.6, title: "主任")
                .Says(RelationType.HoldsPosition, 0, 1, 0.9, title: "管委会主任", start: 5)
                .Says(RelationType.HoldsPosition, 0, 1, 0.95, status: ClaimStatus.Ended, start: 9).Done]);

        var relation = Assert.Single(graph.Relations);
        Assert.Equal("管委会主任", relation.Title);
        Assert.Equal(ClaimStatus.Ended, relation.Status);
    }

    [Fact]
    public void Two_rules_that_read_one_clause_give_one_piece_of_evidence()
    {
        var graph = GraphBuilder.Build([
            new Facts("a").Names(EntityType.Zone, "东山高新区").Names(EntityType.Industry, "光电")
                .Says(RelationType.FocusesOn, 0, 1, 0.6, stage: "leading", rule: "b")
                .Says(RelationType.FocusesOn, 0, 1, 0.9, rule: "a").Done]);

        var piece = Assert.Single(Assert.Single(graph.Relations).Evidence);
        Assert.Equal(("a", 0.9, "leading"), (piece.Rule, piece.Confidence, piece.Stage));
    }

    [Fact]
    public void What_turns_out_to_relate_a_thing_to_itself_is_dropped()
    {
        var graph = GraphBuilder.Build([
            new Facts("a").Names(EntityType.Place, "东山").Names(EntityType.Place, "东山市").Says(RelationType.LocatedIn, 0, 1).Done]);

        Assert.Single(graph.Entities);
        Assert.Empty(graph.Relations);
    }

    [Fact]
    public void Equal_figures_are_one_whatever_their_zeros()
    {
        var graph = GraphBuilder.Build([
            new Facts("a").Names(EntityType.Place, "东山市").Counts(0, "企业总数", 2050m, "家").Done,
            new Facts("b").Names(EntityType.Place, "东山市").Counts(0, "企业总数", 2050.00m, "家").Done]);

        Assert.Equal(2, Assert.Single(graph.Figures).Evidence.Count);
    }

    [Fact]
    public void Two_articles_of_one_name_are_refused() =>
        Assert.Throws<ArgumentException>(() => GraphBuilder.Build([new Facts("a").Done, new Facts("a", "另文").Done]));

    private static string Print(IEnumerable<ArticleFacts> facts) => string.Join('\n', ExportLines.Of(GraphBuilder.Build(facts)));

    private static IEnumerable<string> Lines(IReadOnlyList<Entity> entities) =>
        ExportLines.Of(new KnowledgeGraphSnapshot([], entities, [], []));

    /// <summary>What a store does: the closure over shared keys of some referents.</summary>
    private static List<ArticleReferent> Component(IEnumerable<ArticleFacts> present, IEnumerable<ArticleReferent> touched)
    {
        var byKey = present.SelectMany(Resolver.Referents)
            .SelectMany(referent => Resolver.Keys(referent).Select(key => (key, referent)))
            .ToLookup(pair => pair.key, pair => pair.referent, StringComparer.Ordinal);
        var found = new HashSet<(string, int)>();
        var component = new List<ArticleReferent>();
        var open = new Queue<string>(touched.SelectMany(Resolver.Keys));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var key))
        {
            foreach (var referent in seen.Add(key) ? byKey[key] : [])
            {
                if (found.Add((referent.Article, referent.Index)))
                {
                    component.Add(referent);
                    foreach (var next in Resolver.Keys(referent))
                    {
                        open.Enqueue(next);
                    }
                }
            }
        }

        return component;
    }

    /// <summary>Facts with names and posts of real articles where they lie beside the checkout, else of the seeds.</summary>
    private static IReadOnlyList<ArticleFacts> Read()
    {
        var extractor = Extractor.Load();
        var folder = Repository.Shared is { } shared ? Path.Combine(shared, "articles", "dev") : Repository.Seeds;
        var files = Directory.GetFiles(Repository.Seeds, "0*.txt").Concat(Directory.GetFiles(folder, "d*.txt").Order(StringComparer.Ordinal).Take(12));
        return [.. files.Distinct().Select(file => extractor.Extract(KnowledgeGraph.Text.ArticleReader.ReadFile(file)))];
    }
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph;

/// <summary>Makes the graph of a set of articles: who is who over all of them, and what they state together.</summary>
public static class GraphBuilder
{
    /// <summary>The graph of these articles, whatever their order.</summary>
    /// <exception cref="ArgumentException">Two articles have one name.</exception>
    public static KnowledgeGraphSnapshot Build(IEnumerable<ArticleFacts> articles)
    {
        var facts = articles.OrderBy(article => article.Article.Name, CodePointOrder.Instance).ToList();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var each in facts)
        {
            if (!hashes.TryAdd(each.Article.Name, each.Article.Hash))
            {
                throw new ArgumentException($"Two articles are called \"{each.Article.Name}\".", nameof(articles));
            }
        }

        var resolved = Resolver.Resolve(facts.SelectMany(Resolver.Referents));
        var ids = resolved
            .SelectMany(entity => entity.Members.Select(member => ((member.Article, member.Index), entity.Entity.Id)))
            .ToDictionary(pair => pair.Item1, pair => pair.Id);
        string IdOf(ArticleFacts article, int referent) => ids[(article.Article.Name, referent)];

        return new KnowledgeGraphSnapshot(
            [.. facts.Select(article => new ArticleSummary(
                article.Article.Name,
                article.Title,
                article.Published,
                [.. article.About.Select(referent => IdOf(article, referent)).Distinct(StringComparer.Ordinal)],
                article.Article.Hash,
                article.Article.Text))],
            [.. resolved.Select(entity => entity.Entity)],
            Relations(facts, IdOf, name => hashes[name]),
            Figures(facts, IdOf));
    }

    private static List<Relation> Relations(
        List<ArticleFacts> facts, Func<ArticleFacts, int, string> idOf, Func<string, string> hashOf) =>
        [.. facts
            .SelectMany(article => article.Claims.Select(claim =>
                (claim.Type, Ends: Ends(claim.Type, idOf(article, claim.Source), idOf(article, claim.Target)), claim.Evidence)))
            .Where(claim => claim.Ends.Source != claim.Ends.Target)
            .GroupBy(claim => (claim.Type, claim.Ends), claim => claim.Evidence)
            .Select(claims => RollUp.Relation(claims.Key.Type, claims.Key.Ends.Source, claims.Key.Ends.Target, claims, hashOf))
            .OrderBy(relation => relation.Id, StringComparer.Ordinal)];

    private static List<Figure> Figures(List<ArticleFacts> facts, Func<ArticleFacts, int, string> idOf) =>
        [.. facts
            .SelectMany(article => article.Figures.Select(claim => (Subject: idOf(article, claim.Subject), Claim: claim)))
            .GroupBy(figure => RollUp.FigureId(figure.Subject, figure.Claim), StringComparer.Ordinal)
            .Select(same => RollUp.Figure(same.First().Subject, same.First().Claim, same.Select(figure => figure.Claim.Evidence)))
            .OrderBy(figure => figure.Id, StringComparer.Ordinal)];

    /// <summary>The ends in the order in which the relation is kept; of a symmetric one the smaller id first.</summary>
    private static (string Source, string Target) Ends(RelationType type, string source, string target) =>
        RelationSchema.Of(type).Symmetric && string.CompareOrdinal(source, target) > 0 ? (target, source) : (source, target);
}

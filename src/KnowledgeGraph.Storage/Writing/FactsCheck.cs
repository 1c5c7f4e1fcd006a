using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Writing;

/// <summary>What every store asks of the articles it is given, before it touches anything.</summary>
internal static class FactsCheck
{
    /// <summary>Makes sure that all an article says is said of referents it has.</summary>
    /// <exception cref="ArgumentException">Something speaks of a referent that is not there.</exception>
    public static void Check(ArticleFacts facts)
    {
        Within(facts, "what it is about", facts.About);
        Within(facts, "a mention", facts.Mentions.Select(mention => mention.Referent));
        Within(facts, "a claim", facts.Claims.SelectMany(claim => new[] { claim.Source, claim.Target }));
        Within(facts, "a figure", facts.Figures.Select(figure => figure.Subject));
    }

    private static void Within(ArticleFacts facts, string what, IEnumerable<int> referents)
    {
        foreach (var referent in referents)
        {
            if (referent < 0 || referent >= facts.Referents.Count)
            {
                throw new ArgumentException(
                    $"In article \"{facts.Article.Name}\" {what} points to referent {referent} of {facts.Referents.Count}.", nameof(facts));
            }
        }
    }
}

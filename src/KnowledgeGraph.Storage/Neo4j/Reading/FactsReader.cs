using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage.Neo4j.Writing;
using KnowledgeGraph.Storage.Reading;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Reads back what articles say, as it was put.</summary>
internal sealed class FactsReader(Neo4jSession session)
{
    private static readonly CypherFile FactsOf = CypherFile.Load("read/facts");

    /// <summary>All that articles say, in that order; null where there is no such article.</summary>
    public async Task<IReadOnlyList<ArticleFacts?>> FactsAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var rows = await session.ReadAsync(FactsOf, cancellation, ("names", names.Distinct(StringComparer.Ordinal))).ConfigureAwait(false);
        var found = rows.Select(Of).ToDictionary(facts => facts.Article.Name, StringComparer.Ordinal);
        return [.. names.Select(name => found.GetValueOrDefault(name))];
    }

    private static ArticleFacts Of(IReadOnlyDictionary<string, object?> row)
    {
        var article = row.Map("article");
        var referents = Maps(row, "referents");
        return MentionOrder.Of(new ArticleFacts(
            new Article(article.Text("id"), article.Text("text")),
            article.Text("extractor"),
            article.Text("title"),
            article.TextOrNull("published"),
            [.. article.List("aboutReferents").Select(number => (int)(long)number!)],
            [.. referents.Select(referent => new Referent(
                Enum.Parse<EntityType>(referent.Text("type")), referent.Text("name"), referent.Texts("names"), referent.TextOrNull("context")))],
            [.. referents.SelectMany(Mentions)],
            [.. Numbered(row, "evidence").Select(claim => new Claim(
                RelationSchema.Parse(claim.Text("type"))!.Value,
                ArticleRows.NumberOf(claim.Text("source")),
                ArticleRows.NumberOf(claim.Text("target")),
                claim.Evidence(article.Text("id"))))],
            [.. Numbered(row, "figures").Select(claim => new FigureClaim(
                ArticleRows.NumberOf(claim.Text("source")),
                claim.Text("indicator"),
                decimal.Parse(claim.Text("value"), CultureInfo.InvariantCulture),
                claim.Text("unit"),
                claim.TextOrNull("figurePeriod"),
                claim.TextOrNull("comparison"),
                claim.Evidence(article.Text("id"))))]));
    }

    private static IEnumerable<ArticleMention> Mentions(IReadOnlyDictionary<string, object?> referent)
    {
        var starts = referent.List("mentionStarts");
        var ends = referent.List("mentionEnds");
        var forms = referent.Texts("mentionForms");
        var naming = referent.List("mentionNaming");
        return forms.Select((form, n) => new ArticleMention(
            new TextSpan((int)(long)starts[n]!, (int)(long)ends[n]!), form, referent.Number("number"), (bool)naming[n]!));
    }

    // A claim's id ends in its number, as a referent's does.
    private static IEnumerable<IReadOnlyDictionary<string, object?>> Numbered(IReadOnlyDictionary<string, object?> row, string column) =>
        Maps(row, column).OrderBy(claim => ArticleRows.NumberOf(claim.Text("id")));

    private static List<IReadOnlyDictionary<string, object?>> Maps(IReadOnlyDictionary<string, object?> row, string column) =>
        [.. row.List(column).Cast<IReadOnlyDictionary<string, object?>>()];
}

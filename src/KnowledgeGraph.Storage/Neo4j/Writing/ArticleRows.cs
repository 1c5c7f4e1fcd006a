using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What an article says as rows for the write statement, with what depends on no other article.</summary>
internal static class ArticleRows
{
    /// <summary>The id of a referent's node.</summary>
    public static string ReferentId(string article, int number) => FormattableString.Invariant($"{article}#{number}");

    /// <summary>The number at the end of the id of a referent's or claim's node.</summary>
    public static int NumberOf(string id) => int.Parse(id.AsSpan(id.LastIndexOf('#') + 1), CultureInfo.InvariantCulture);

    /// <summary>The node of the article.</summary>
    public static Dictionary<string, object?> Article(ArticleFacts facts) => new(StringComparer.Ordinal)
    {
        ["id"] = facts.Article.Name,
        ["title"] = facts.Title,
        ["published"] = facts.Published,
        ["hash"] = facts.Article.Hash,
        ["extractor"] = facts.Extractor,
        ["text"] = facts.Article.Text,
        ["aboutReferents"] = facts.About,
    };

    /// <summary>The node of a referent with its forms and mentions.</summary>
    public static Dictionary<string, object?> Referent(ArticleReferent referent, ArticleFacts facts, string entity)
    {
        var mentions = facts.Mentions.Where(mention => mention.Referent == referent.Index).ToList();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["article"] = referent.Article,
            ["forms"] = Resolver.Keys(referent),
            ["properties"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = ReferentId(referent.Article, referent.Index),
                ["number"] = referent.Index,
                ["type"] = referent.Type.ToString(),
                ["name"] = referent.Name,
                ["names"] = referent.Names,
                ["context"] = facts.Referents[referent.Index].Context,
                ["contexts"] = referent.Contexts,
                ["entity"] = entity,
                ["mentionForms"] = mentions.Select(mention => mention.Form),
                ["mentionStarts"] = mentions.Select(mention => mention.Span.Start),
                ["mentionEnds"] = mentions.Select(mention => mention.Span.End),
                ["mentionNaming"] = mentions.Select(mention => mention.Naming),
            },
        };
    }

    /// <summary>The claims of an article as they stand before their ends are known as entities.</summary>
    public static IEnumerable<StoredClaim> Claims(ArticleFacts facts)
    {
        var name = facts.Article.Name;
        for (var n = 0; n < facts.Claims.Count; n++)
        {
            var claim = facts.Claims[n];
            var properties = Row.Of(claim.Evidence);
            properties["id"] = FormattableString.Invariant($"{name}#relation#{n}");
            properties["type"] = RelationSchema.Of(claim.Type).Name;
            properties["source"] = ReferentId(name, claim.Source);
            properties["target"] = ReferentId(name, claim.Target);
            yield return new StoredClaim(ClaimKind.Relation, name, facts.Article.Hash, facts.Published, null, properties);
        }

        for (var n = 0; n < facts.Figures.Count; n++)
        {
            var claim = facts.Figures[n];
            var properties = Row.Of(claim.Evidence);
            properties["id"] = FormattableString.Invariant($"{name}#figure#{n}");
            properties["source"] = ReferentId(name, claim.Subject);
            properties["indicator"] = claim.Indicator;
            properties["value"] = Row.Of(claim.Value);
            properties["unit"] = claim.Unit;
            properties["figurePeriod"] = claim.Period;
            properties["comparison"] = claim.Comparison;
            yield return new StoredClaim(ClaimKind.Figure, name, facts.Article.Hash, facts.Published, null, properties);
        }
    }
}

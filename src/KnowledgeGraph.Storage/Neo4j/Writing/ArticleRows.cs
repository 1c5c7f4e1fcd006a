using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What an article says as rows for the write statement.</summary>
internal static class ArticleRows
{
    /// <summary>The id of a referent's node.</summary>
    public static string ReferentId(string article, int number) => FormattableString.Invariant($"{article}#{number}");

    /// <summary>The number at the end of the id of a referent's or claim's node.</summary>
    public static int NumberOf(string id) => int.Parse(id.AsSpan(id.LastIndexOf('#') + 1), CultureInfo.InvariantCulture);

    /// <summary>The node of the article, with those that hang on it.</summary>
    /// <param name="coming">The article.</param>
    /// <param name="entities">The entity that each referent is.</param>
    /// <param name="claims">Its claims, standing where they belong.</param>
    public static Dictionary<string, object?> Article(
        ComingArticle coming, IReadOnlyList<string> entities, IEnumerable<StoredClaim> claims)
    {
        var facts = coming.Facts;
        var mentions = facts.Mentions.ToLookup(mention => mention.Referent);
        var ofKind = claims.ToLookup(claim => claim.Kind, claim => claim.Row());
        return new(StringComparer.Ordinal)
        {
            ["id"] = coming.Name,
            ["title"] = facts.Title,
            ["published"] = facts.Published,
            ["hash"] = facts.Article.Hash,
            ["extractor"] = facts.Extractor,
            ["text"] = facts.Article.Text,
            ["aboutReferents"] = facts.About,
            ["about"] = facts.About.Select(number => entities[number]).Distinct(StringComparer.Ordinal).ToList(),
            ["referents"] = facts.Referents.Select((_, number) => Referent(coming, number, [.. mentions[number]])).ToList(),
            ["mentions"] = facts.Referents
                .Select((referent, number) => (Referent: referent, Entity: entities[number], Mentions: mentions[number]))
                .GroupBy(referent => referent.Entity, StringComparer.Ordinal)
                .Select(ofEntity => Mention(
                    ofEntity.Key, ofEntity.SelectMany(referent => referent.Referent.Names).ToList(), [.. ofEntity.SelectMany(referent => referent.Mentions)]))
                .ToList(),
            ["evidence"] = ofKind[ClaimKind.Relation].ToList(),
            ["figureClaims"] = ofKind[ClaimKind.Figure].ToList(),
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

    private static Dictionary<string, object?> Referent(ComingArticle coming, int number, IReadOnlyList<ArticleMention> mentions)
    {
        var referent = coming.Facts.Referents[number];
        return new(StringComparer.Ordinal)
        {
            ["profile"] = coming.Profiles[number].Id,
            ["id"] = ReferentId(coming.Name, number),
            ["number"] = number,
            ["type"] = referent.Type.ToString(),
            ["name"] = referent.Name,
            ["names"] = referent.Names,
            ["context"] = referent.Context,
            ["mentionForms"] = Forms(mentions),
            ["mentionStarts"] = Starts(mentions),
            ["mentionEnds"] = Ends(mentions),
            ["mentionNaming"] = Naming(mentions),
        };
    }

    private static Dictionary<string, object?> Mention(string entity, List<string> names, IReadOnlyList<ArticleMention> mentions) =>
        new(StringComparer.Ordinal)
        {
            ["entity"] = entity,
            ["names"] = names,
            ["forms"] = Forms(mentions),
            ["starts"] = Starts(mentions),
            ["ends"] = Ends(mentions),
            ["naming"] = Naming(mentions),
        };

    // Parallel lists: Neo4j has no nested ones.
    private static List<string> Forms(IReadOnlyList<ArticleMention> mentions) => [.. mentions.Select(mention => mention.Form)];

    private static List<int> Starts(IReadOnlyList<ArticleMention> mentions) => [.. mentions.Select(mention => mention.Span.Start)];

    private static List<int> Ends(IReadOnlyList<ArticleMention> mentions) => [.. mentions.Select(mention => mention.Span.End)];

    private static List<bool> Naming(IReadOnlyList<ArticleMention> mentions) => [.. mentions.Select(mention => mention.Naming)];
}

using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph;

/// <summary>Makes one relation or figure of all the evidence for it. Pure, and blind to the order of its input.</summary>
/// <remarks>
/// Evidence of one article that shares span and title is one piece, the surest; what it leaves open (stage, period) the
/// others fill in. Confidence is 1 − ∏(1 − c) over independent sources: a source is a text, so articles of equal text count
/// once, and each counts with its surest evidence, since the sentences of one text are not independent. Title and stage are
/// those of the surest evidence that has one (ties: first by article, then start); status is the furthest that any evidence
/// has.
/// </remarks>
public static class RollUp
{
    /// <summary>Rolls up the evidence of one relation.</summary>
    /// <param name="type">The relation.</param>
    /// <param name="source">Id of one end.</param>
    /// <param name="target">Id of the other; of a symmetric relation either may come first.</param>
    /// <param name="evidence">All that states it; at least one.</param>
    /// <param name="hashOf">The hash of an article's text by the article's name.</param>
    public static Relation Relation(
        RelationType type, string source, string target, IEnumerable<Evidence> evidence, Func<string, string> hashOf)
    {
        if (RelationSchema.Of(type).Symmetric && CodePointOrder.Instance.Compare(source, target) > 0)
        {
            (source, target) = (target, source);
        }

        var pieces = Pieces(evidence);
        var best = pieces.OrderByDescending(piece => piece.Confidence).ToList();
        return new Relation(
            StableId.Relation(type, source, target),
            type,
            source,
            target,
            Confidence(pieces, hashOf),
            best.Find(piece => piece.Title is not null)?.Title,
            best.Find(piece => piece.Stage is not null)?.Stage,
            pieces.Max(piece => piece.Status),
            pieces);
    }

    /// <summary>Rolls up the evidence of one figure.</summary>
    /// <param name="subject">Id of what it is about.</param>
    /// <param name="claim">Any of the claims that state it; its own evidence counts only as part of
    /// <paramref name="evidence"/>.</param>
    /// <param name="evidence">All that states it; at least one.</param>
    public static Figure Figure(string subject, FigureClaim claim, IEnumerable<Evidence> evidence) =>
        new(
            FigureId(subject, claim),
            subject,
            claim.Indicator,
            Normal(claim.Value),
            claim.Unit,
            claim.Period,
            claim.Comparison,
            Pieces(evidence));

    /// <summary>Id of the figure a claim states of a subject; 2050 and 2050.0 are one value.</summary>
    public static string FigureId(string subject, FigureClaim claim) =>
        StableId.Figure(
            subject,
            claim.Indicator,
            Normal(claim.Value).ToString(CultureInfo.InvariantCulture),
            claim.Unit,
            claim.Period,
            claim.Comparison);

    private static double Confidence(IEnumerable<Evidence> pieces, Func<string, string> hashOf)
    {
        var doubt = pieces
            .GroupBy(piece => hashOf(piece.Article), StringComparer.Ordinal)
            .OrderBy(text => text.Key, StringComparer.Ordinal)
            .Aggregate(1.0, (product, text) => product * (1 - text.Max(piece => piece.Confidence)));
        return Math.Round(1 - doubt, 6);
    }

    private static List<Evidence> Pieces(IEnumerable<Evidence> evidence) =>
        [.. evidence
            .GroupBy(piece => (piece.Article, piece.Span))
            .OrderBy(place => place.Key.Article, CodePointOrder.Instance)
            .ThenBy(place => place.Key.Span)
            .SelectMany(AtOnePlace)];

    private static IEnumerable<Evidence> AtOnePlace(IEnumerable<Evidence> place)
    {
        var ranked = place
            .OrderByDescending(piece => piece.Confidence)
            .ThenBy(piece => piece.Rule, CodePointOrder.Instance)
            .ThenBy(piece => piece.Status)
            .ThenBy(piece => piece.Stage, CodePointOrder.Instance)
            .ThenBy(piece => piece.Period, CodePointOrder.Instance)
            .ThenBy(piece => piece.Text, CodePointOrder.Instance)
            .ToList();
        var titled = ranked.Exists(piece => piece.Title is not null);
        return ranked
            .Where(piece => !titled || piece.Title is not null)
            .GroupBy(piece => piece.Title, StringComparer.Ordinal)
            .OrderBy(same => same.Key, CodePointOrder.Instance)
            .Select(same => same.First() with
            {
                Stage = same.Select(piece => piece.Stage).FirstOrDefault(stage => stage is not null),
                Period = same.Select(piece => piece.Period).FirstOrDefault(period => period is not null),
            });
    }

    /// <summary>Drops trailing zeros behind the point, which <see cref="decimal"/> keeps.</summary>
    private static decimal Normal(decimal value) => value / 1.000000000000000000000000000000000m;
}

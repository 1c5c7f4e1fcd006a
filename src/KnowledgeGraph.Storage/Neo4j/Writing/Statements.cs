using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What the claims that a change touches amount to: relations and figures to put and to take out.</summary>
internal sealed class Statements
{
    /// <summary>Relations that nothing stated before, as rows.</summary>
    public List<Dictionary<string, object?>> NewRelations { get; } = [];

    /// <summary>Relations that are there and are stated otherwise now, as rows.</summary>
    public List<Dictionary<string, object?>> Relations { get; } = [];

    /// <summary>Relations to take out: id, source, target.</summary>
    public List<Dictionary<string, object?>> GoneRelations { get; } = [];

    /// <summary>Figures that nothing stated before, as rows. One that is there stays as it is: its id is made of all it
    /// says.</summary>
    public List<Dictionary<string, object?>> NewFigures { get; } = [];

    /// <summary>Ids of figures to take out.</summary>
    public List<string> GoneFigures { get; } = [];

    /// <summary>The relation that a claim between two entities states; null where they are one.</summary>
    public static string? RelationOf(StoredClaim claim, string source, string target)
    {
        var (first, second) = Ends(claim.Type, source, target);
        return source == target ? null : StableId.Relation(claim.Type, first, second);
    }

    /// <summary>Puts what claims state and takes out what none states any more.</summary>
    /// <param name="touched">The relations and figures that a change touches.</param>
    /// <param name="before">Their claims before the change.</param>
    /// <param name="after">Their claims after it, standing where they will stand.</param>
    public static Statements Of(IEnumerable<string> touched, IReadOnlyList<StandingClaim> before, IReadOnlyList<StandingClaim> after)
    {
        var statements = new Statements();
        var standing = after.ToLookup(claim => claim.Claim.Standing, StringComparer.Ordinal);
        var stood = before.ToLookup(claim => claim.Claim.Standing, StringComparer.Ordinal);
        foreach (var id in touched)
        {
            if (standing[id].ToList() is { Count: > 0 } claims)
            {
                statements.Put(id, claims, isNew: !stood[id].Any());
            }
            else if (stood[id].FirstOrDefault() is { } last)
            {
                statements.Take(id, last);
            }
        }

        return statements;
    }

    private void Put(string id, List<StandingClaim> claims, bool isNew)
    {
        var first = claims[0];
        if (first.Claim.Kind == ClaimKind.Relation)
        {
            (isNew ? NewRelations : Relations).Add(Relation(id, first, claims));
        }
        else if (isNew)
        {
            NewFigures.Add(Figure(id, first, claims));
        }
    }

    private static Dictionary<string, object?> Figure(string id, StandingClaim first, List<StandingClaim> claims)
    {
        var figure = RollUp.Figure(first.Source, first.Claim.Figure, claims.Select(claim => claim.Claim.Evidence));
        return new(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["subject"] = figure.Subject,
            ["indicator"] = figure.Indicator,
            ["value"] = Row.Of(figure.Value),
            ["unit"] = figure.Unit,
            ["period"] = figure.Period,
            ["comparison"] = figure.Comparison,
        };
    }

    private static Dictionary<string, object?> Relation(string id, StandingClaim first, List<StandingClaim> claims)
    {
        var hashes = claims.Select(claim => claim.Claim).DistinctBy(claim => claim.Article, StringComparer.Ordinal)
            .ToDictionary(claim => claim.Article, claim => claim.Hash, StringComparer.Ordinal);
        var relation = RollUp.Relation(
            first.Claim.Type, first.Source, first.Target!, claims.Select(claim => claim.Claim.Evidence), article => hashes[article]);
        var dates = claims.Select(claim => claim.Claim.Published).OfType<string>().Order(StringComparer.Ordinal).ToList();
        return new(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["type"] = RelationSchema.Of(relation.Type).Name,
            ["source"] = relation.Source,
            ["target"] = relation.Target,
            ["properties"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["id"] = id,
                ["confidence"] = relation.Confidence,
                ["status"] = Row.Of(relation.Status),
                ["title"] = relation.Title,
                ["stage"] = relation.Stage,
                ["evidenceCount"] = relation.Evidence.Count,
                ["evidence"] = EvidenceText.Of(relation.Evidence),
                ["articles"] = relation.Evidence.Select(piece => piece.Article).Distinct(StringComparer.Ordinal),
                ["firstSeen"] = dates.FirstOrDefault(),
                ["lastSeen"] = dates.LastOrDefault(),
            },
        };
    }

    private void Take(string id, StandingClaim last)
    {
        if (last.Claim.Kind == ClaimKind.Figure)
        {
            GoneFigures.Add(id);
            return;
        }

        var (source, target) = Ends(last.Claim.Type, last.Source, last.Target!);
        GoneRelations.Add(new(StringComparer.Ordinal)
        {
            ["id"] = id,
            ["source"] = source,
            ["target"] = target,
        });
    }

    private static (string Source, string Target) Ends(RelationType type, string source, string target) =>
        RelationSchema.Of(type).Symmetric && CodePointOrder.Instance.Compare(source, target) > 0 ? (target, source) : (source, target);
}

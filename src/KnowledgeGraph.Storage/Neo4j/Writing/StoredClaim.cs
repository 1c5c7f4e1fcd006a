using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>What a claim is of.</summary>
internal enum ClaimKind
{
    Relation,
    Figure,
}

/// <summary>A claim of a relation or figure as its node keeps it.</summary>
/// <param name="Kind">What it is of.</param>
/// <param name="Article">The article that makes it.</param>
/// <param name="Hash">SHA-256 of the article's text.</param>
/// <param name="Published">The article's date.</param>
/// <param name="Standing">The relation or figure it states, or null.</param>
/// <param name="Properties">The node's properties.</param>
internal sealed record StoredClaim(
    ClaimKind Kind,
    string Article,
    string Hash,
    string? Published,
    string? Standing,
    IReadOnlyDictionary<string, object?> Properties)
{
    /// <summary>The node's id.</summary>
    public string Id => Properties.Text("id");

    /// <summary>Id of the referent it is about.</summary>
    public string Source => Properties.Text("source");

    /// <summary>Id of the referent at its other end; of a figure, null.</summary>
    public string? Target => Properties.TextOrNull("target");

    /// <summary>The relation it claims.</summary>
    public RelationType Type => RelationSchema.Parse(Properties.Text("type"))!.Value;

    /// <summary>The piece of evidence.</summary>
    public Evidence Evidence => Properties.Evidence(Article);

    /// <summary>The figure it claims; its subject is not looked at.</summary>
    public FigureClaim Figure => new(
        0,
        Properties.Text("indicator"),
        decimal.Parse(Properties.Text("value"), CultureInfo.InvariantCulture),
        Properties.Text("unit"),
        Properties.TextOrNull("figurePeriod"),
        Properties.TextOrNull("comparison"),
        Evidence);

    /// <summary>Its node as a row for the write statement.</summary>
    public Dictionary<string, object?> Row() =>
        new(Properties, StringComparer.Ordinal) { [Kind == ClaimKind.Relation ? "relation" : "figure"] = Standing };

    /// <summary>A claim read back from a row of the statements that give claims.</summary>
    public static StoredClaim Of(IReadOnlyDictionary<string, object?> row)
    {
        var properties = row.Map("properties");
        var source = properties.Text("source");
        return new StoredClaim(
            row.Text("kind") == "relation" ? ClaimKind.Relation : ClaimKind.Figure,
            source[..source.LastIndexOf('#')],
            row.Text("hash"),
            row.TextOrNull("published"),
            row.TextOrNull("standing"),
            properties);
    }
}

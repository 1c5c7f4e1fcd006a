namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>Lays a whole graph out as the write statement does, table by table. Ids are unique among nodes of one label, so
/// each label is an id space of its own.</summary>
internal static class CsvTables
{
    private static readonly Dictionary<string, object?> None = [];

    /// <summary>All tables; nodes first.</summary>
    public static IReadOnlyList<CsvTable> Of(WholeGraph graph) =>
    [
        Ledger(),
        Nodes("Article", graph.Articles),
        Nodes("Entity", graph.Entities.Select(row => ((string?)row.Text("type"), row.Map("properties")))),
        Nodes("AliasId", Ids(graph.Aliases.Select(row => row.Text("id")))),
        Nodes("Profile", Properties(graph.Profiles)),
        Nodes("Form", Ids(graph.Profiles.SelectMany(row => row.Strings("forms")))),
        Nodes("Referent", Properties(graph.Referents)),
        Nodes("Evidence", Properties(graph.Evidence)),
        Nodes("Figure", Properties(graph.Figures)),
        Nodes("FigureClaim", Properties(graph.FigureClaims)),
        Links("LEADS_TO", "AliasId", "Entity", graph.Aliases.Select(row => (row.Text("id"), row.Text("entity")))),
        Links("HAS_FORM", "Profile", "Form", graph.Profiles.SelectMany(row => row.Strings("forms").Select(form => (Id(row), form)))),
        Links("AS", "Referent", "Profile", graph.Referents.Select(row => (Id(row), row.Text("profile")))),
        Links("IN", "Referent", "Article", graph.Referents.Select(row => (Id(row), row.Text("article")))),
        Relationships("MENTIONED_IN", "Entity", "Article", graph.Mentions.Select(row => ("MENTIONED_IN", row.Text("entity"), row.Text("article"), row.Map("properties")))),
        Relationships("relation", "Entity", "Entity", graph.Relations.Select(row => (row.Text("type"), row.Text("source"), row.Text("target"), row.Map("properties")))),
        Links("FROM_evidence", "Evidence", "Article", graph.Evidence.Select(row => (Id(row), row.Text("article")))),
        Links("FROM_figure_claim", "FigureClaim", "Article", graph.FigureClaims.Select(row => (Id(row), row.Text("article")))),
        Links("ABOUT", "Figure", "Entity", graph.Figures.Select(row => (Id(row), row.Text("subject")))),
    ];

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Properties(IEnumerable<IReadOnlyDictionary<string, object?>> rows) =>
        rows.Select(row => row.Map("properties"));

    private static string Id(IReadOnlyDictionary<string, object?> row) => row.Map("properties").Text("id");

    // No schema is noted: the first start on the imported database makes constraints and indexes.
    private static CsvTable Ledger() => Nodes(
        "Ledger", [new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = "graph", ["version"] = 0 }]);

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Ids(IEnumerable<string> ids) =>
        ids.Distinct(StringComparer.Ordinal).Select(id => new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = id });

    private static CsvTable Nodes(string label, IEnumerable<IReadOnlyDictionary<string, object?>> rows) =>
        Nodes(label, rows.Select(row => ((string?)null, row)));

    private static CsvTable Nodes(string label, IEnumerable<(string? Further, IReadOnlyDictionary<string, object?> Properties)> rows) => new(
        $"nodes-{label}",
        true,
        [$"id:ID({label})", ":LABEL"],
        rows.Select(row =>
        {
            var properties = new Dictionary<string, object?>(row.Properties, StringComparer.Ordinal);
            properties.Remove("id", out var id);
            string[] labels = row.Further is { } further ? [label, further] : [label];
            return ((IReadOnlyList<object?>)[id, labels], (IReadOnlyDictionary<string, object?>)properties);
        }));

    private static CsvTable Links(string name, string from, string to, IEnumerable<(string From, string To)> rows)
    {
        var type = name.Split('_') is ["FROM", ..] ? "FROM" : name;
        return Relationships(name, from, to, rows.Select(row => (type, row.From, row.To, (IReadOnlyDictionary<string, object?>)None)));
    }

    private static CsvTable Relationships(
        string name, string from, string to, IEnumerable<(string Type, string From, string To, IReadOnlyDictionary<string, object?> Properties)> rows) => new(
        $"relationships-{name}",
        false,
        [$":START_ID({from})", $":END_ID({to})", ":TYPE"],
        rows.Select(row => ((IReadOnlyList<object?>)[row.From, row.To, row.Type], row.Properties)));
}

using KnowledgeGraph.Storage.Neo4j.Writing;

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
        Nodes("Article", Articles(graph)),
        Nodes("Entity", graph.Rows("entities").Select(row => (
            (string?)row.Text("type"),
            (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?>(row.Map("properties"), StringComparer.Ordinal) { ["id"] = row.Text("id") }))),
        Nodes("AliasId", Ids(graph.Rows("entities").SelectMany(row => row.Strings("aliasIds")))),
        Nodes("Referent", graph.Rows("referents").Select(row => row.Map("properties"))),
        Nodes("Form", Ids(graph.Rows("referents").SelectMany(row => row.Strings("forms")))),
        Nodes("Evidence", graph.Rows("evidence").Select(row => row.Map("properties"))),
        Nodes("Figure", graph.Rows("figures").Select(row => row.Map("properties"))),
        Nodes("FigureClaim", graph.Rows("figureClaims").Select(row => row.Map("properties"))),
        Links("LEADS_TO", "AliasId", "Entity", graph.Rows("entities").SelectMany(row => row.Strings("aliasIds").Select(id => (id, row.Text("id"))))),
        Links("IN", "Referent", "Article", graph.Rows("referents").Select(row => (row.Map("properties").Text("id"), row.Text("article")))),
        Links("HAS_FORM", "Referent", "Form", graph.Rows("referents").SelectMany(row => row.Strings("forms").Select(form => (row.Map("properties").Text("id"), form)))),
        Relationships("MENTIONED_IN", "Entity", "Article", Mentions(graph).Select(row => ("MENTIONED_IN", row.Entity, row.Article, row.Properties))),
        Relationships("relation", "Entity", "Entity", graph.Rows("relations").Select(row => (row.Text("type"), row.Text("source"), row.Text("target"), row.Map("properties")))),
        Links("FROM_evidence", "Evidence", "Article", graph.Rows("evidence").Select(row => (row.Map("properties").Text("id"), row.Text("article")))),
        Links("FROM_figure_claim", "FigureClaim", "Article", graph.Rows("figureClaims").Select(row => (row.Map("properties").Text("id"), row.Text("article")))),
        Links("ABOUT", "Figure", "Entity", graph.Rows("figures").Select(row => (row.Text("id"), row.Text("subject")))),
    ];

    // No schema is noted: the first start on the imported database makes constraints and indexes.
    private static CsvTable Ledger() => Nodes(
        "Ledger", [new Dictionary<string, object?>(StringComparer.Ordinal) { ["id"] = "graph", ["version"] = 0 }]);

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Articles(WholeGraph graph)
    {
        var entities = graph.Rows("referents").ToDictionary(
            row => row.Map("properties").Text("id"), row => row.Map("properties").Text("entity"), StringComparer.Ordinal);
        return graph.Rows("articles").Select(row => new Dictionary<string, object?>(row, StringComparer.Ordinal)
        {
            ["about"] = ((IReadOnlyList<int>)row["aboutReferents"]!)
                .Select(number => entities[ArticleRows.ReferentId(row.Text("id"), number)]).Distinct(StringComparer.Ordinal),
        });
    }

    // An entity's mentions in an article are those of all its referents there, by number.
    private static IEnumerable<(string Entity, string Article, IReadOnlyDictionary<string, object?> Properties)> Mentions(WholeGraph graph) =>
        graph.Rows("referents")
            .GroupBy(row => (Entity: row.Map("properties").Text("entity"), Article: row.Text("article")), row => row.Map("properties"))
            .Select(referents =>
            {
                var byNumber = referents.OrderBy(referent => (int)referent["number"]!).ToList();
                object All<T>(string name) => byNumber.SelectMany(referent => (IEnumerable<T>)referent[name]!).ToList();
                return (referents.Key.Entity, referents.Key.Article, (IReadOnlyDictionary<string, object?>)new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["names"] = All<string>("names"),
                    ["forms"] = All<string>("mentionForms"),
                    ["starts"] = All<int>("mentionStarts"),
                    ["ends"] = All<int>("mentionEnds"),
                    ["naming"] = All<bool>("mentionNaming"),
                });
            });

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

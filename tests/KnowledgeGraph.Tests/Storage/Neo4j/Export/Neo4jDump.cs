using System.Globalization;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

/// <summary>Everything that a database holds, one sorted line a node, relationship and index, whatever wrote it.</summary>
internal static class Neo4jDump
{
    private static readonly IReadOnlyDictionary<string, object?> None = new Dictionary<string, object?>();

    public static async Task<IReadOnlyList<string>> OfAsync(Neo4jOptions options)
    {
        await using var transport = new QueryApiTransport(options);
        var lines = new List<string>();
        foreach (var statement in new[]
        {
            "MATCH (node) RETURN labels(node) AS labels, CASE WHEN node:Ledger THEN node {.id, .schema} ELSE properties(node) END AS properties",
            """
            MATCH (a)-[relation]->(b)
            RETURN labels(a) AS from, a.id AS start, type(relation) AS type, labels(b) AS to, b.id AS end, properties(relation) AS properties
            """,
            "SHOW INDEXES YIELD name, type, state, labelsOrTypes, properties RETURN name, type, state, labelsOrTypes, properties",
        })
        {
            var answer = await transport.RunAsync(statement, None, writes: false, default);
            lines.AddRange(answer.Rows.Select(row => string.Join(' ', row.Select(Shown))));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>Empties a database, but for its ledger and schema.</summary>
    public static async Task ClearAsync(Neo4jOptions options)
    {
        await using var transport = new QueryApiTransport(options);
        await transport.RunAsync("MATCH (node) WHERE NOT node:Ledger DETACH DELETE node", None, writes: true, default);
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        double number => "float " + number.ToString("R", CultureInfo.InvariantCulture),
        IReadOnlyDictionary<string, object?> map =>
            $"{{{string.Join(", ", map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {Shown(pair.Value)}"))}}}",
        IReadOnlyList<object?> list => $"[{string.Join(", ", list.Select(Shown))}]",
        string text => $"\"{text}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}

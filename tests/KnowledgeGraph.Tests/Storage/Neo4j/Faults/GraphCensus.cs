using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Faults;

/// <summary>All there is in a Neo4j: the graph, line by line as it is exported, and how many nodes and relationships there
/// are of each kind, so that what no answer shows is seen too.</summary>
/// <param name="Export">The exported lines.</param>
/// <param name="Kinds">Label or type, and how many.</param>
internal sealed record GraphCensus(string Export, string Kinds)
{
    private const string Count = """
        MATCH (node) UNWIND labels(node) AS kind RETURN kind, count(*) AS number
        UNION ALL MATCH ()-[relationship]->() RETURN type(relationship) AS kind, count(*) AS number
        """;

    private const string Drop = "MATCH (node) WHERE NOT node:Ledger DETACH DELETE node";

    /// <summary>Looks at everything.</summary>
    public static async Task<GraphCensus> OfAsync(IGraphStore store, Neo4jOptions options)
    {
        var snapshot = await store.SnapshotAsync(CancellationToken.None);
        var answer = await RunAsync(options, Count);
        return new GraphCensus(
            string.Join('\n', ExportLines.Of(snapshot)),
            string.Join('\n', answer.Rows.Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal)));
    }

    /// <summary>Empties the database but for its ledger and schema.</summary>
    public static Task EmptyAsync(Neo4jOptions options) => RunAsync(options, Drop);

    /// <summary>Runs a statement over HTTP.</summary>
    public static async Task<CypherAnswer> RunAsync(Neo4jOptions options, string statement)
    {
        await using var transport = new QueryApiTransport(options);
        return await transport.RunAsync(statement, new Dictionary<string, object?>(), writes: true, CancellationToken.None);
    }
}

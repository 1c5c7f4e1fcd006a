using System.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>A whole graph as Cypher statements that a shell runs one after the other on an empty database: schema, then the
/// rows in batches, values written out. Each statement may be run again, so that a script that was stopped may be too.</summary>
public static class CypherScript
{
    /// <summary>Rows of one statement: few enough for the parser, which reads them all before it does anything.</summary>
    private const int Batch = 200;

    private static readonly CypherFile AboutArticles = CypherFile.Load("export/about");

    // The order is that of the write statement: each finds what those before it made.
    private static readonly (CypherFile Statement, string Parameter)[] Steps =
    [
        (CypherFile.Load("export/articles"), "articles"),
        (CypherFile.Load("export/entities"), "entities"),
        (CypherFile.Load("export/referents"), "referents"),
        (CypherFile.Load("export/mentions"), "mentions"),
        (CypherFile.Load("export/relations"), "relations"),
        (CypherFile.Load("export/evidence"), "evidence"),
        (CypherFile.Load("export/figures"), "figures"),
        (CypherFile.Load("export/figure-claims"), "figureClaims"),
    ];

    /// <summary>The statements, each ended by a semicolon.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ArticleFacts> articles)
    {
        foreach (var step in Neo4jSchema.Statements)
        {
            yield return step.Text + ";";
        }

        var graph = new WholeGraph(articles);
        foreach (var (statement, parameter) in Steps)
        {
            foreach (var rows in graph.Rows(parameter).Chunk(Batch))
            {
                yield return Filled(statement, "rows", rows);
            }
        }

        foreach (var names in graph.Texts("aboutArticles").Chunk(Batch))
        {
            yield return Filled(AboutArticles, "names", names);
        }

        yield return Neo4jSchema.Begun.Text + ";";
        yield return Filled(Neo4jSchema.Finished, "schema", Neo4jSchema.Version);
    }

    private static string Filled(CypherFile statement, string parameter, object value)
    {
        var literal = new StringBuilder();
        CypherLiteral.Append(literal, value);
        return statement.Text.Replace("$" + parameter, literal.ToString(), StringComparison.Ordinal) + ";";
    }
}

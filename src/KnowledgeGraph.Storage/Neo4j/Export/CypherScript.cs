using System.Text;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>A whole graph as Cypher statements that a shell runs one after the other on an empty database: schema, then the
/// rows in batches, values written out. Each statement may be run again, so that a script that was stopped may be too.</summary>
public static class CypherScript
{
    /// <summary>Rows of one statement: few enough for the parser, which reads them all before it does anything.</summary>
    private const int Batch = 200;

    // The order is that of the write statement: each finds what those before it made.
    private static readonly (CypherFile Statement, Func<WholeGraph, IEnumerable<IReadOnlyDictionary<string, object?>>> Rows)[] Steps =
    [
        (CypherFile.Load("export/articles"), graph => graph.Articles),
        (CypherFile.Load("export/entities"), graph => graph.Entities),
        (CypherFile.Load("export/aliases"), graph => graph.Aliases),
        (CypherFile.Load("export/profiles"), graph => graph.Profiles),
        (CypherFile.Load("export/referents"), graph => graph.Referents),
        (CypherFile.Load("export/mentions"), graph => graph.Mentions),
        (CypherFile.Load("export/relations"), graph => graph.Relations),
        (CypherFile.Load("export/evidence"), graph => graph.Evidence),
        (CypherFile.Load("export/figures"), graph => graph.Figures),
        (CypherFile.Load("export/figure-claims"), graph => graph.FigureClaims),
    ];

    /// <summary>The statements, each ended by a semicolon.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<ArticleFacts> articles)
    {
        foreach (var step in Neo4jSchema.Statements)
        {
            yield return step.Text + ";";
        }

        var graph = new WholeGraph(articles);
        foreach (var (statement, all) in Steps)
        {
            foreach (var rows in all(graph).Chunk(Batch))
            {
                yield return Filled(statement, "rows", rows);
            }
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

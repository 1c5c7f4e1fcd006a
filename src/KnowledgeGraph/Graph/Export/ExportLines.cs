using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Export;

/// <summary>The graph as lines of JSON: articles, entities, relations, figures, each by id in code-point order, evidence by
/// article and start. What one graph prints is one text, byte for byte.</summary>
public static class ExportLines
{
    /// <summary>The lines of a graph, without line ends.</summary>
    public static IEnumerable<string> Of(KnowledgeGraphSnapshot graph)
    {
        var line = new LineWriter();
        foreach (var article in graph.Articles)
        {
            yield return Line(line, article);
        }

        foreach (var entity in graph.Entities)
        {
            yield return Line(line, entity);
        }

        foreach (var relation in graph.Relations)
        {
            yield return Line(line, relation);
        }

        foreach (var figure in graph.Figures)
        {
            yield return Line(line, figure);
        }
    }

    /// <summary>Writes the lines, each ended by a line feed.</summary>
    /// <param name="writer">Should encode UTF-8 without a byte-order mark.</param>
    public static void Write(KnowledgeGraphSnapshot graph, TextWriter writer)
    {
        foreach (var line in Of(graph))
        {
            writer.Write(line);
            writer.Write('\n');
        }
    }

    private static string Line(LineWriter line, ArticleSummary article) =>
        line.Open('{')
            .Name("kind").Value("article")
            .Name("name").Value(article.Name)
            .Name("title").Value(article.Title)
            .Name("published").Value(article.Published)
            .Name("about").Values(article.About)
            .Name("hash").Value(article.Hash)
            .Close('}').Take();

    private static string Line(LineWriter line, Entity entity)
    {
        line.Open('{')
            .Name("kind").Value("entity")
            .Name("id").Value(entity.Id)
            .Name("type").Value(entity.Type.ToString())
            .Name("name").Value(entity.Name)
            .Name("aliases").Values(entity.Aliases)
            .Name("articles").Values(entity.Mentions.Select(article => article.Article))
            .Name("mentions").Open('{');
        foreach (var article in entity.Mentions)
        {
            line.Name(article.Article).Values(article.Names);
        }

        return line.Close('}').Close('}').Take();
    }

    private static string Line(LineWriter line, Relation relation)
    {
        line.Open('{')
            .Name("kind").Value("relation")
            .Name("id").Value(relation.Id)
            .Name("type").Value(RelationSchema.Of(relation.Type).Name)
            .Name("source").Value(relation.Source)
            .Name("target").Value(relation.Target)
            .Name("properties").Open('{');
        Optional(line, "title", relation.Title);
        Optional(line, "stage", relation.Stage);
        if (relation.Status != ClaimStatus.Stated)
        {
            line.Name("status").Value(Lower(relation.Status));
        }

        line.Close('}').Name("confidence").Value(relation.Confidence);
        return EvidenceOf(line, relation.Evidence).Close('}').Take();
    }

    private static string Line(LineWriter line, Figure figure)
    {
        line.Open('{')
            .Name("kind").Value("figure")
            .Name("id").Value(figure.Id)
            .Name("subject").Value(figure.Subject)
            .Name("indicator").Value(figure.Indicator)
            .Name("value").Value(figure.Value)
            .Name("unit").Value(figure.Unit)
            .Name("period").Value(figure.Period)
            .Name("comparison").Value(figure.Comparison);
        return EvidenceOf(line, figure.Evidence).Close('}').Take();
    }

    private static LineWriter EvidenceOf(LineWriter line, IReadOnlyList<Evidence> evidence)
    {
        line.Name("evidence").Open('[');
        foreach (var piece in evidence)
        {
            line.Open('{')
                .Name("article").Value(piece.Article)
                .Name("text").Value(piece.Text)
                .Name("start").Value(piece.Span.Start)
                .Name("end").Value(piece.Span.End)
                .Name("rule").Value(piece.Rule)
                .Name("status").Value(Lower(piece.Status))
                .Name("confidence").Value(piece.Confidence);
            Optional(line, "title", piece.Title);
            Optional(line, "stage", piece.Stage);
            Optional(line, "period", piece.Period);
            line.Close('}');
        }

        return line.Close(']');
    }

    private static void Optional(LineWriter line, string name, string? value)
    {
        if (value is not null)
        {
            line.Name(name).Value(value);
        }
    }

    private static string Lower(ClaimStatus status) => status.ToString().ToLowerInvariant();
}

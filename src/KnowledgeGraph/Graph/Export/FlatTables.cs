using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Export;

/// <summary>The graph as flat tables for data frames: no cell holds a list, every list is a table of its own.</summary>
/// <remarks>RFC 4180 with line feeds; what is not known is an empty cell, an empty text one in quotes.</remarks>
public static class FlatTables
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>The tables, each with its name and its lines, the heading first.</summary>
    public static IEnumerable<(string Name, IEnumerable<string> Lines)> Of(KnowledgeGraphSnapshot graph) =>
    [
        Table("articles", "name,title,published,hash", graph.Articles, article => [article.Name, article.Title, article.Published, article.Hash]),
        Table(
            "about",
            "article,rank,entity",
            graph.Articles.SelectMany(article => article.About.Select((entity, n) => (article.Name, n, entity))),
            row => [row.Name, Text(row.n + 1), row.entity]),
        Table("entities", "id,type,name", graph.Entities, entity => [entity.Id, entity.Type.ToString(), entity.Name]),
        Table(
            "names",
            "entity,article,name",
            graph.Entities.SelectMany(entity => entity.Mentions.SelectMany(article => article.Names.Select(name => (entity.Id, article.Article, name)))),
            row => [row.Id, row.Article, row.name]),
        Table(
            "relations",
            "id,type,source,target,confidence,title,stage,status",
            graph.Relations,
            relation =>
            [
                relation.Id, RelationSchema.Of(relation.Type).Name, relation.Source, relation.Target, Text(relation.Confidence), relation.Title,
                relation.Stage, Text(relation.Status),
            ]),
        Table(
            "figures",
            "id,subject,indicator,value,unit,period,comparison",
            graph.Figures,
            figure =>
            [
                figure.Id, figure.Subject, figure.Indicator, figure.Value.ToString(CultureInfo.InvariantCulture), figure.Unit, figure.Period,
                figure.Comparison,
            ]),
        Table(
            "evidence",
            "of,article,start,end,text,rule,status,confidence,title,stage,period",
            graph.Relations.SelectMany(relation => relation.Evidence.Select(piece => (relation.Id, piece)))
                .Concat(graph.Figures.SelectMany(figure => figure.Evidence.Select(piece => (figure.Id, piece)))),
            row =>
            [
                row.Id, row.piece.Article, Text(row.piece.Span.Start), Text(row.piece.Span.End), row.piece.Text, row.piece.Rule,
                Text(row.piece.Status), Text(row.piece.Confidence), row.piece.Title, row.piece.Stage, row.piece.Period,
            ]),
    ];

    private static (string Name, IEnumerable<string> Lines) Table<T>(
        string name, string heading, IEnumerable<T> rows, Func<T, IReadOnlyList<string?>> cells) =>
        (name, rows.Select(row => string.Join(',', cells(row).Select(Cell))).Prepend(heading));

    private static string Cell(string? text) =>
        text is null ? string.Empty
        : text.Length == 0 || text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : text;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(ClaimStatus status) => status.ToString().ToLowerInvariant();
}

using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;
using Spectre.Console;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Says what a graph holds.</summary>
internal static class GraphReport
{
    public static GraphCounts Count(KnowledgeGraphSnapshot graph) => new(
        graph.Articles.Count,
        graph.Relations.Sum(relation => relation.Evidence.Count),
        graph.Figures.Count,
        graph.Entities.CountBy(entity => entity.Type).ToDictionary(),
        graph.Relations.CountBy(relation => relation.Type).ToDictionary());

    public static void WriteCounts(Terminal terminal, GraphCounts counts)
    {
        var table = new Table().Border(terminal.Interactive ? TableBorder.Rounded : TableBorder.Ascii)
            .AddColumn("entities").AddColumn(new TableColumn("").RightAligned())
            .AddColumn("relations").AddColumn(new TableColumn("").RightAligned());
        var entities = Rows(Enum.GetValues<EntityType>(), type => type.ToString(), counts.Entities);
        var relations = Rows(Enum.GetValues<RelationType>(), type => RelationSchema.Of(type).Name, counts.Relations);
        for (var i = 0; i < Math.Max(entities.Count, relations.Count); i++)
        {
            var (entity, relation) = (entities.ElementAtOrDefault(i), relations.ElementAtOrDefault(i));
            table.AddRow(entity.Name ?? "", entity.Count ?? "", relation.Name ?? "", relation.Count ?? "");
        }

        table.AddEmptyRow();
        table.AddRow("all", Text(counts.Entities.Values.Sum()), "all", Text(counts.Relations.Values.Sum()));
        var console = terminal.Rich();
        console.Write(table);
        terminal.Say(FormattableString.Invariant(
            $"{counts.Articles} articles, {counts.Evidence} pieces of evidence, {counts.Figures} figures."));
    }

    private static List<(string Name, string Count)> Rows<T>(T[] types, Func<T, string> name, IReadOnlyDictionary<T, int> counts)
        where T : struct, Enum =>
        [.. types.Where(type => counts.GetValueOrDefault(type) > 0).Select(type => (name(type), Text(counts[type])))];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

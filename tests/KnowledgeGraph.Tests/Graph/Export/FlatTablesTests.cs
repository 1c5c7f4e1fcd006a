using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Tests.Storage;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Graph.Export;

public sealed class FlatTablesTests
{
    [Fact]
    public void Every_list_is_a_table_and_every_row_has_all_cells()
    {
        var graph = GraphBuilder.Build([Stories.Photonics, Stories.Park]);
        var tables = FlatTables.Of(graph).ToDictionary(table => table.Name, table => table.Lines.ToList());

        Assert.Equal(["about", "articles", "entities", "evidence", "figures", "names", "relations"], tables.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(
            (3, graph.Entities.Count + 1, graph.Relations.Count + 1, graph.Figures.Count + 1),
            (tables["articles"].Count, tables["entities"].Count, tables["relations"].Count, tables["figures"].Count));
        Assert.Equal(
            1 + graph.Relations.Sum(relation => relation.Evidence.Count) + graph.Figures.Sum(figure => figure.Evidence.Count),
            tables["evidence"].Count);
        Assert.All(tables.Values, lines => Assert.All(lines, line => Assert.Equal(lines[0].Split(',').Length, line.Split(',').Length)));
        var company = graph.Entities.Single(entity => entity.Name == "甲光子");
        Assert.Contains($"{company.Id},Company,甲光子", tables["entities"]);
        Assert.Contains($"{company.Id},photonics.txt,甲光", tables["names"]);
        Assert.Contains($"photonics.txt,1,{company.Id}", tables["about"]);
    }

    [Fact]
    public void A_cell_with_a_comma_quote_or_line_end_is_quoted_and_nothing_is_not_an_empty_text()
    {
        var article = Story.Of("a.txt", "Product:甲,\"乙\"\n丙") with { Title = string.Empty };
        var tables = FlatTables.Of(GraphBuilder.Build([article])).ToDictionary(table => table.Name, table => table.Lines.ToList());

        Assert.EndsWith(",Product,\"甲,\"\"乙\"\"\n丙\"", tables["entities"][1], StringComparison.Ordinal);
        Assert.StartsWith("a.txt,\"\",,", tables["articles"][1], StringComparison.Ordinal);
    }
}

using System.Globalization;
using KnowledgeGraph.Extraction.Figures;

namespace KnowledgeGraph.Tests.Extraction.Figures;

public sealed class FigureExtractorTests
{
    private static readonly FigureExtractor Extractor = new();

    [Fact]
    public void Every_figure_of_the_case_table_is_read()
    {
        var wrong = new List<string>();
        var rows = CaseFile.Rows("figures.tsv", "text", "subject", "indicator", "value", "unit", "period", "comparison");
        foreach (var (line, f) in rows)
        {
            var document = MarkedText.Read(f[0], "2024-05");
            var found = Extractor.Extract(document).Select(figure => string.Join(
                '|',
                document.Referents[figure.Subject].Name,
                figure.Indicator,
                figure.Value.ToString("0.######", CultureInfo.InvariantCulture),
                figure.Unit,
                figure.Period ?? "-",
                figure.Comparison ?? "-")).ToList();
            if (!found.Contains(string.Join('|', f[1..])))
            {
                wrong.Add($"{line}: {f[0]} wants {string.Join('|', f[1..])}, has {string.Join("; ", found)}");
            }
        }

        Assert.True(rows.Count >= 100, $"{rows.Count} cases");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}

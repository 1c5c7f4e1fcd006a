using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;

namespace KnowledgeGraph.Evaluation;

/// <summary>An evaluation as a command runs it: gold files in, a report out.</summary>
/// <param name="Gold">Paths of gold files.</param>
/// <param name="Articles">Folders that hold the articles, or none: beside the gold and in the seeds.</param>
/// <param name="Export">An export to score instead of extracting, or null.</param>
/// <param name="Identity">A file of identity pairs, or null.</param>
/// <param name="Compare">JSON of an earlier run to compare with, or null.</param>
/// <param name="Json">Prints <c>score.py</c>'s JSON and nothing else.</param>
/// <param name="Errors">Lists each wrong and missed answer.</param>
public sealed record EvaluationRun(
    IReadOnlyList<string> Gold,
    IReadOnlyList<string> Articles,
    string? Export = null,
    string? Identity = null,
    string? Compare = null,
    bool Json = false,
    bool Errors = false)
{
    /// <summary>Scores and prints.</summary>
    /// <param name="seeds">The folder of the seeds.</param>
    /// <param name="extract">Makes the graph of the articles in some files; not called where an export is given.</param>
    /// <param name="output">Where the report goes.</param>
    /// <exception cref="InvalidDataException">A gold file, export or earlier run is malformed; the message names it.</exception>
    /// <exception cref="FileNotFoundException">A file is missing; the message names it.</exception>
    public async Task PrintAsync(
        string seeds, Func<IReadOnlyList<string>, Task<KnowledgeGraphSnapshot>> extract, TextWriter output)
    {
        var golds = Gold.Select(path => (Path: path, Gold: GoldArticle.Load(path))).ToList();
        var identity = Identity is null ? null : IdentityPairs.Load(Identity);
        var earlier = Compare is null ? null : await File.ReadAllTextAsync(Compare);
        var graph = Export is null
            ? await extract(GoldFiles.ArticlesOf(golds, Articles, seeds))
            : ReadExport(Export);
        var sheet = ScoreSheet.Of(graph, golds.Select(gold => gold.Gold), identity);
        foreach (var line in Lines(sheet, earlier))
        {
            await output.WriteLineAsync(line);
        }
    }

    private IEnumerable<string> Lines(ScoreSheet sheet, string? earlier)
    {
        if (Json)
        {
            return [ScoreJson.Write(sheet)];
        }

        return
        [
            .. ScoreReport.Tables(sheet),
            .. ScoreReport.ReliabilityTable(sheet),
            .. earlier is null ? [] : ScoreReport.Comparison(sheet, earlier),
            .. Errors ? ScoreReport.Errors(sheet) : [],
        ];
    }

    private static KnowledgeGraphSnapshot ReadExport(string path)
    {
        using var reader = new StreamReader(path);
        try
        {
            return ExportReader.Read(reader);
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }
}

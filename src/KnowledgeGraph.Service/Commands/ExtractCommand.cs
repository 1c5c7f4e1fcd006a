using System.CommandLine;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Service.Ingestion;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg extract</c>: the graph of some articles alone, as export lines.</summary>
internal static class ExtractCommand
{
    public static Command Create(Terminal terminal)
    {
        var paths = ArticlePaths.Argument();
        var command = new Command("extract", "Prints the graph of these articles alone as JSON lines, without a store: what "
            + "\"kg export\" prints after ingesting them into an empty one.") { paths };
        command.SetAction((parsed, cancellation) =>
            RunAsync(terminal, ArticleFiles.Of(parsed.GetRequiredValue(paths)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, ArticleFiles input, CancellationToken cancellation)
    {
        var extractor = Extractor.Load();
        var (graph, failures) = await ProgressBar.RunAsync(
            terminal, "Extracting", input.Files.Count, step => GraphExtraction.RunAsync(input, extractor, step, cancellation));
        foreach (var failure in failures)
        {
            terminal.Fail(failure.ToString());
        }

        ExportLines.Write(graph, terminal.Out);
        return failures.Count > 0 ? ExitCode.InputFailed : ExitCode.Done;
    }
}

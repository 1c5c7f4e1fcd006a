using System.CommandLine;
using System.Diagnostics;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Service.Ingestion;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg ingest</c>: articles into the store.</summary>
internal static class IngestCommand
{
    public static Command Create(Terminal terminal, SettingsOptions settings)
    {
        var paths = ArticlePaths.Argument();
        var dryRun = new Option<bool>("--dry-run") { Description = "Extract everything, store nothing, and say what would be found." };
        var command = new Command("ingest", "Takes articles into the store. The same text again changes nothing; another text "
            + "under a known name replaces the old one.") { paths, dryRun };
        command.SetAction((parsed, cancellation) =>
        {
            var input = ArticleFiles.Of(parsed.GetRequiredValue(paths));
            return parsed.GetValue(dryRun)
                ? TryAsync(terminal, input, cancellation)
                : IngestAsync(terminal, settings.Read(parsed), input, cancellation);
        });
        return command;
    }

    private static async Task<int> IngestAsync(
        Terminal terminal, Settings settings, ArticleFiles input, CancellationToken cancellation)
    {
        await using var store = await Stores.OpenAsync(settings, cancellation);
        var clock = Stopwatch.StartNew();
        var ingester = new Ingester(store, Extractor.Load());
        var summary = await ProgressBar.RunAsync(
            terminal, "Ingesting", input.Files.Count, step => ingester.IngestAsync(input, step, cancellation));
        IngestReport.Write(terminal, summary, input.Skipped, clock.Elapsed);
        if (!summary.Stopped)
        {
            GraphReport.WriteCounts(terminal, await store.CountsAsync(cancellation));
        }

        return summary.Stopped || summary.Failures.Count > 0 ? ExitCode.InputFailed : ExitCode.Done;
    }

    private static async Task<int> TryAsync(Terminal terminal, ArticleFiles input, CancellationToken cancellation)
    {
        var extractor = Extractor.Load();
        var (graph, failures) = await ProgressBar.RunAsync(
            terminal, "Extracting", input.Files.Count, step => GraphExtraction.RunAsync(input, extractor, step, cancellation));
        foreach (var failure in failures)
        {
            terminal.Fail(failure.ToString());
        }

        GraphReport.WriteCounts(terminal, GraphReport.Count(graph));
        terminal.Say("Nothing was stored (--dry-run).");
        return failures.Count > 0 ? ExitCode.InputFailed : ExitCode.Done;
    }
}

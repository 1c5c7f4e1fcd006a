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
        var every = new Option<int?>("--every")
        {
            Description = "Do not end: look for new and changed articles again after so many seconds, until Ctrl-C.",
            HelpName = "SECONDS",
        };
        every.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError("--every is a number of seconds, 1 or more.");
            }
        });
        var command = new Command("ingest", "Takes articles into the store. The same text again changes nothing; another text "
            + "under a known name replaces the old one.") { paths, dryRun, every };
        command.SetAction((parsed, cancellation) =>
        {
            var given = parsed.GetRequiredValue(paths);
            return parsed.GetValue(dryRun)
                ? TryAsync(terminal, ArticleFiles.Of(given), cancellation)
                : parsed.GetValue(every) is { } seconds
                ? FollowAsync(terminal, settings.Read(parsed), given, TimeSpan.FromSeconds(seconds), cancellation)
                : IngestAsync(terminal, settings.Read(parsed), ArticleFiles.Of(given), cancellation);
        });
        return command;
    }

    // A worker: says something only where something came, changed or failed anew.
    private static async Task<int> FollowAsync(
        Terminal terminal, Settings settings, string[] paths, TimeSpan pause, CancellationToken cancellation)
    {
        await using var store = await Stores.OpenAsync(settings, cancellation);
        var ingester = new Ingester(store, Extractor.Load());
        terminal.Say(FormattableString.Invariant(
            $"Taking articles from {string.Join(", ", paths)} into {Stores.Describe(settings)}, looking every {pause.TotalSeconds} s. Ctrl-C stops."));
        IReadOnlyList<InputFailure> known = [];
        try
        {
            while (true)
            {
                var clock = Stopwatch.StartNew();
                var input = ArticleFiles.Of(paths);
                var summary = await ingester.IngestAsync(input, () => { }, cancellation);
                if (summary.Added.Count + summary.Replaced.Count > 0 || summary.Failures.Except(known).Any())
                {
                    IngestReport.Write(terminal, summary, input.Skipped, clock.Elapsed);
                }

                known = summary.Failures;
                await Task.Delay(pause, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            terminal.Say("Stopped.");
            return ExitCode.Done;
        }
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

using System.Diagnostics;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Service.Ingestion;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Fills an empty embedded store with the articles that come with the program, and says what it found.</summary>
internal static class Seeding
{
    /// <summary>Where the build puts the articles.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "seeds");

    public static async Task RunAsync(Terminal terminal, IGraphStore store, bool noSeeds, CancellationToken cancellation)
    {
        var counts = await store.CountsAsync(cancellation);
        if (counts.Articles > 0)
        {
            terminal.Say(FormattableString.Invariant(
                $"It holds {counts.Articles} articles, {counts.Entities.Values.Sum()} entities, {counts.Relations.Values.Sum()} relations."));
            return;
        }

        if (noSeeds)
        {
            terminal.Say("It is empty, and stays so (--no-seeds); \"kg ingest PATH\" fills it.");
            return;
        }

        terminal.Say("It is empty; ingesting the articles that come with the program.");
        var clock = Stopwatch.StartNew();
        var input = ArticleFiles.Of([Folder]);
        var ingester = new Ingester(store, Extractor.Load());
        var summary = await ProgressBar.RunAsync(
            terminal, "Ingesting", input.Files.Count, step => ingester.IngestAsync(input, step, cancellation));
        IngestReport.Write(terminal, summary, input.Skipped, clock.Elapsed);
        cancellation.ThrowIfCancellationRequested();
        GraphReport.WriteCounts(terminal, await store.CountsAsync(cancellation));
        await PartnershipReport.WriteAsync(terminal, store, cancellation);
    }
}

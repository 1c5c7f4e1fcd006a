using KnowledgeGraph.Service.Ingestion;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Says what an ingestion did.</summary>
internal static class IngestReport
{
    /// <summary>Replaced articles that are named; of more, only their number.</summary>
    private const int Named = 20;

    public static void Write(Terminal terminal, IngestSummary summary, int skipped, TimeSpan elapsed)
    {
        foreach (var failure in summary.Failures)
        {
            terminal.Fail(failure.ToString());
        }

        foreach (var name in summary.Replaced.Take(Named))
        {
            terminal.Say($"replaced: {name}");
        }

        if (summary.Replaced.Count > Named)
        {
            terminal.Say(FormattableString.Invariant($"replaced: {summary.Replaced.Count - Named} more"));
        }

        terminal.Say(FormattableString.Invariant(
            $"{summary.Added.Count} added, {summary.Replaced.Count} replaced, {summary.Unchanged} unchanged, ")
            + FormattableString.Invariant($"{summary.Failures.Count} failed")
            + (skipped > 0 ? FormattableString.Invariant($", {skipped} other files skipped") : string.Empty)
            + FormattableString.Invariant($"; {summary.Characters} characters in {elapsed.TotalSeconds:0.00} s."));
        if (summary.Stopped)
        {
            terminal.Fail("stopped before the end; what is counted above is stored, ingest again for the rest.");
        }
    }
}

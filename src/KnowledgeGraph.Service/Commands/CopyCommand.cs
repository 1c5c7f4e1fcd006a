using System.CommandLine;
using System.Diagnostics;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Moving;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg copy</c>: all that one store holds into another, and the proof that it arrived.</summary>
internal static class CopyCommand
{
    /// <summary>Differences that are named; of more, only their number.</summary>
    private const int Named = 20;

    public static Command Create(Terminal terminal, SettingsOptions settings)
    {
        var from = Place("--from", "The store that is copied");
        var to = Place("--to", "The store that becomes its equal");
        var command = new Command("copy", "Copies one store into another and compares the two: counts, all that every article says, "
            + "and a digest of the whole graph. A store is \"sqlite\" or \"neo4j\" (as --data and the environment say), "
            + "\"sqlite:PATH\" (a database or its folder), or a server's address, such as http://host:7474/database. What was copied "
            + "before is not copied again, so a copy that was stopped is finished by the same command.") { from, to };
        command.SetAction((parsed, cancellation) =>
        {
            var read = settings.Read(parsed);
            return RunAsync(
                terminal,
                StorePlace.Of(parsed.GetRequiredValue(from), read),
                StorePlace.Of(parsed.GetRequiredValue(to), read),
                cancellation);
        });
        return command;
    }

    private static Option<string> Place(string name, string description) => new(name)
    {
        Description = description + ": sqlite, sqlite:PATH, neo4j or an address.",
        HelpName = StorePlace.Form,
        Required = true,
    };

    private static async Task<int> RunAsync(Terminal terminal, StorePlace source, StorePlace target, CancellationToken cancellation)
    {
        if (source.Description == target.Description)
        {
            throw new CommandException(ExitCode.Usage, $"--from and --to are the same store, {source.Description}.");
        }

        await using var from = await source.OpenAsync(make: false, cancellation);
        await using var to = await target.OpenAsync(make: true, cancellation);
        var names = await from.ArticleNamesAsync(cancellation);
        await RefuseStrangersAsync(to, target, names, cancellation);

        var clock = Stopwatch.StartNew();
        try
        {
            var summary = await ProgressBar.RunAsync(
                terminal, "Copying", names.Count, step => new StoreCopy(from, to).RunAsync(names, step, cancellation));
            terminal.Say(FormattableString.Invariant(
                $"{summary.Added} added, {summary.Replaced} replaced, {summary.Unchanged} unchanged; {clock.Elapsed.TotalSeconds:0.00} s."));
            var comparison = await ProgressBar.RunAsync(
                terminal, "Comparing", names.Count, step => StoreComparison.RunAsync(from, to, names, step, cancellation));
            return Report(terminal, source, target, comparison);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw new CommandException(
                ExitCode.InputFailed, "stopped before the end; what was copied is there, and the same command goes on from it.");
        }
    }

    private static int Report(Terminal terminal, StorePlace source, StorePlace target, StoreComparison comparison)
    {
        foreach (var difference in comparison.Differences.Take(Named))
        {
            terminal.Fail(difference);
        }

        if (comparison.Differences.Count > 0)
        {
            terminal.Fail((comparison.Differences.Count > Named ? FormattableString.Invariant($"{comparison.Differences.Count - Named} more; ") : string.Empty)
                + $"{target.Description} differs from {source.Description}. Was one written to meanwhile? Then copy again; else \"kg retract\" the articles named from the second, and copy again.");
            return ExitCode.InputFailed;
        }

        GraphReport.WriteCounts(terminal, comparison.Counts);
        terminal.Say(FormattableString.Invariant(
            $"Equal: {comparison.Counts.Articles} articles, {comparison.Counts.Entities.Values.Sum()} entities, {comparison.Counts.Relations.Values.Sum()} relations, {comparison.Claims} claims; SHA-256 {comparison.Digest}."));
        return ExitCode.Done;
    }

    // A graph is a function of its articles: with others among them the two could not become equal.
    private static async Task RefuseStrangersAsync(
        IGraphStore to, StorePlace target, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        var strangers = (await to.ArticleNamesAsync(cancellation)).Where(name => !known.Contains(name)).ToList();
        if (strangers.Count > 0)
        {
            throw new CommandException(
                ExitCode.InputFailed,
                FormattableString.Invariant($"{target.Description} holds {strangers.Count} articles that are not copied (\"{strangers[0]}\"); ")
                + "copy into an empty store, or \"kg retract\" them first. Nothing was changed.");
        }
    }
}

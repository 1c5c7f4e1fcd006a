using System.CommandLine;
using KnowledgeGraph.Evaluation;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Service.Ingestion;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg evaluate</c>: how much of gold answers is found, and how much of what is found is right.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Terminal terminal)
    {
        var gold = new Argument<string[]>("GOLD") { Description = "Gold files, one an article.", Arity = ArgumentArity.OneOrMore };
        var articles = new Option<string[]>("--articles")
        {
            Description = "Folders that hold the articles; unless told, those beside the gold and the seeds.",
            HelpName = "DIR",
        };
        var export = new Option<string?>("--export") { Description = "Score this export instead of extracting.", HelpName = "FILE" };
        var identity = new Option<string?>("--identity") { Description = "Pairs of names that are one or are not.", HelpName = "FILE" };
        var compare = new Option<string?>("--compare") { Description = "Show what has changed since this run (its --json).", HelpName = "FILE" };
        var json = new Option<bool>("--json") { Description = "Print the figures as JSON." };
        var errors = new Option<bool>("--errors") { Description = "List each wrong and each missed answer with its sentence and rule." };
        var command = new Command("evaluate", "Extracts the articles that gold files name and prints precision, recall and F1.")
        {
            gold, articles, export, identity, compare, json, errors,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            terminal,
            new EvaluationRun(
                parsed.GetRequiredValue(gold),
                parsed.GetValue(articles) ?? [],
                parsed.GetValue(export),
                parsed.GetValue(identity),
                parsed.GetValue(compare),
                parsed.GetValue(json),
                parsed.GetValue(errors)),
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, EvaluationRun run, CancellationToken cancellation)
    {
        try
        {
            await run.PrintAsync(Seeding.Folder, paths => ExtractAsync(terminal, paths, cancellation), terminal.Out);
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.InputFailed, exception.Message, exception);
        }
    }

    private static async Task<KnowledgeGraphSnapshot> ExtractAsync(
        Terminal terminal, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var input = ArticleFiles.Of(paths);
        var extractor = Extractor.Load();
        var (graph, failures) = await ProgressBar.RunAsync(
            terminal, "Extracting", input.Files.Count, step => GraphExtraction.RunAsync(input, extractor, step, cancellation));
        return failures.Count == 0
            ? graph
            : throw new CommandException(ExitCode.InputFailed, failures[0].ToString());
    }
}

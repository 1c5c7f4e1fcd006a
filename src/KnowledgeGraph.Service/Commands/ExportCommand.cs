using System.CommandLine;
using KnowledgeGraph.Graph.Export;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg export</c>: the whole graph on standard output.</summary>
internal static class ExportCommand
{
    private const string Lines = "jsonl";

    public static Command Create(Terminal terminal, SettingsOptions settings)
    {
        var format = new Option<string>("--format")
        {
            Description = "jsonl: one JSON object a line, articles, then entities, relations and figures.",
            HelpName = Lines,
            DefaultValueFactory = _ => Lines,
        };
        format.AcceptOnlyFromAmong(Lines);
        var command = new Command("export", "Prints the whole graph.") { format };
        command.SetAction((parsed, cancellation) => RunAsync(terminal, settings.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Settings settings, CancellationToken cancellation)
    {
        await using var store = await Stores.OpenAsync(settings, cancellation);
        var graph = await store.SnapshotAsync(cancellation);
        if (graph.Articles.Count == 0)
        {
            terminal.Fail($"the store {Stores.Describe(settings)} holds no article; \"kg ingest PATH\" fills it.");
        }

        ExportLines.Write(graph, terminal.Out);
        return ExitCode.Done;
    }
}

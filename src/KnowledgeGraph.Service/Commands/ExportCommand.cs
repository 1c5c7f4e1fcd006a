using System.CommandLine;
using System.Text;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j.Export;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg export</c>: the whole graph, in one of several forms.</summary>
internal sealed class ExportCommand(Terminal terminal, Settings settings, string? output)
{
    private const string Lines = "jsonl", GraphMlFormat = "graphml", Csv = "csv", Cypher = "cypher", Admin = "neo4j-admin";

    /// <summary>Articles that are read at once.</summary>
    private const int Batch = 64;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Create(Terminal terminal, SettingsOptions settings)
    {
        var format = new Option<string>("--format")
        {
            Description = "jsonl (default): one JSON object a line, articles, then entities, relations and figures. graphml: entities and relations, for Gephi and its like. "
                + "csv: flat tables, for data frames. cypher: a script for cypher-shell that fills an empty Neo4j. "
                + "neo4j-admin: files for \"neo4j-admin database import full\", the fastest way into a new Neo4j; prints the command that takes them in.",
            HelpName = string.Join('|', Lines, GraphMlFormat, Csv, Cypher, Admin),
            DefaultValueFactory = _ => Lines,
        };
        format.AcceptOnlyFromAmong(Lines, GraphMlFormat, Csv, Cypher, Admin);
        var output = new Option<string?>("--output")
        {
            Description = "Where to: of csv and neo4j-admin a new or empty folder, of the others a file; unless told, they print.",
            HelpName = "PATH",
        };
        var command = new Command("export", "Writes the whole graph out.") { format, output };
        command.SetAction((parsed, cancellation) =>
            new ExportCommand(terminal, settings.Read(parsed), parsed.GetValue(output)).RunAsync(parsed.GetRequiredValue(format), cancellation));
        return command;
    }

    private async Task<int> RunAsync(string format, CancellationToken cancellation)
    {
        var folder = format is Csv or Admin ? Folder(format) : null;
        await using var store = await Stores.OpenAsync(settings, cancellation);
        try
        {
            switch (format)
            {
                case Lines:
                    var graph = await GraphAsync(store, cancellation);
                    Print(writer => ExportLines.Write(graph, writer));
                    break;
                case GraphMlFormat:
                    var drawn = await GraphAsync(store, cancellation);
                    Print(writer => GraphMl.Write(drawn, writer));
                    break;
                case Csv:
                    WriteTables(await GraphAsync(store, cancellation), folder!);
                    break;
                case Cypher:
                    var facts = await FactsAsync(store, cancellation);
                    Print(writer => WriteScript(facts, writer));
                    break;
                default:
                    var command = AdminFiles.Write(await FactsAsync(store, cancellation), folder!, settings.Neo4j.Database);
                    terminal.Say("For a database that is not there yet or is empty, on the server's machine while the server is stopped; then start it:");
                    terminal.Out.Write(string.Join(" \\\n  ", command.Select(Shell)) + "\n");
                    break;
            }
        }
        catch (Exception exception) when (output is not null && exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCode.InputFailed, $"cannot write to {output}: {exception.Message}", exception);
        }

        return ExitCode.Done;
    }

    private string Folder(string format)
    {
        if (output is null)
        {
            throw new CommandException(ExitCode.Usage, $"--format {format} makes several files; name a folder for them with --output FOLDER.");
        }

        var folder = Path.GetFullPath(output);
        if (format == Admin && folder.Contains(',', StringComparison.Ordinal))
        {
            throw new CommandException(ExitCode.Usage, $"neo4j-admin takes {folder} for several files, by its comma; choose a folder without one.");
        }

        return File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            ? throw new CommandException(ExitCode.Usage, $"{folder} is not empty; choose a new folder.")
            : folder;
    }

    private async Task<KnowledgeGraphSnapshot> GraphAsync(IGraphStore store, CancellationToken cancellation)
    {
        var graph = await store.SnapshotAsync(cancellation);
        Notice(graph.Articles.Count);
        return graph;
    }

    private async Task<IReadOnlyList<ArticleFacts>> FactsAsync(IGraphStore store, CancellationToken cancellation)
    {
        var names = await store.ArticleNamesAsync(cancellation);
        Notice(names.Count);
        return await ProgressBar.RunAsync(terminal, "Reading", names.Count, async step =>
        {
            var all = new List<ArticleFacts>(names.Count);
            foreach (var piece in names.Chunk(Batch))
            {
                foreach (var facts in await store.FactsAsync(piece, cancellation))
                {
                    if (facts is not null)
                    {
                        all.Add(facts);
                    }

                    step();
                }
            }

            return all;
        });
    }

    private void Notice(int articles)
    {
        if (articles == 0)
        {
            terminal.Fail($"the store {Stores.Describe(settings)} holds no article; \"kg ingest PATH\" fills it.");
        }
    }

    private void Print(Action<TextWriter> write)
    {
        if (output is null)
        {
            write(terminal.Out);
            return;
        }

        using var file = new StreamWriter(output, append: false, Utf8) { NewLine = "\n" };
        write(file);
    }

    private static void WriteTables(KnowledgeGraphSnapshot graph, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, lines) in FlatTables.Of(graph))
        {
            using var file = new StreamWriter(Path.Combine(folder, name + ".csv"), append: false, Utf8) { NewLine = "\n" };
            foreach (var line in lines)
            {
                file.WriteLine(line);
            }
        }
    }

    private static void WriteScript(IReadOnlyList<ArticleFacts> facts, TextWriter writer)
    {
        writer.Write("// Fills an empty Neo4j of version 5.26 or later: cypher-shell --file FILE. It may be run again.\n");
        foreach (var statement in CypherScript.Of(facts))
        {
            writer.Write(statement);
            writer.Write('\n');
        }
    }

    // A word as a POSIX shell takes it whole.
    private static string Shell(string word) =>
        word.All(unit => char.IsAsciiLetterOrDigit(unit) || "-_=+./:,".Contains(unit, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

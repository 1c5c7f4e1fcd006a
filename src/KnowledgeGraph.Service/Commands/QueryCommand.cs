using System.CommandLine;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Service.Schema;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg query</c>: one GraphQL document against the store.</summary>
internal static class QueryCommand
{
    public static Command Create(Terminal terminal, SettingsOptions settings)
    {
        var document = new Argument<string>("FILE") { Description = "A file with a GraphQL document; - reads standard input." };
        var variables = new Option<string?>("--variables")
        {
            Description = "Values of the document's variables: a JSON object, or @FILE that holds one.",
            HelpName = "JSON|@FILE",
        };
        var operation = new Option<string?>("--operation") { Description = "Which operation, where the document has several.", HelpName = "NAME" };
        var compact = new Option<bool>("--compact") { Description = "Print the answer on one line." };
        var command = new Command("query", "Runs a GraphQL document against the store and prints the answer as JSON.")
        {
            document, variables, operation, compact,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var request = new GraphQLRequest(
                await InputText.ReadAsync(terminal, parsed.GetRequiredValue(document), cancellation),
                parsed.GetValue(operation),
                await VariablesAsync(terminal, parsed.GetValue(variables), cancellation));
            return await RunAsync(terminal, settings.Read(parsed), request, !parsed.GetValue(compact), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Terminal terminal, Settings settings, GraphQLRequest request, bool indented, CancellationToken cancellation)
    {
        await using var store = await Stores.OpenAsync(settings, cancellation);
        var executor = new Executor(GraphSchema.Parse(), GraphSchema.Resolvers());
        var result = await executor.ExecuteAsync(request with { Context = new GraphReads(() => store.ReaderAsync(cancellation)) }, cancellation);
        await terminal.Out.WriteLineAsync(result.ToJson(indented));
        foreach (var error in result.Errors)
        {
            var place = error.Locations is [var at, ..] ? $"{at.Line}:{at.Column}: " : string.Empty;
            terminal.Fail($"query: {place}{error.Message}");
        }

        return result.Errors.Count > 0 ? ExitCode.InputFailed : ExitCode.Done;
    }

    private static async Task<IReadOnlyDictionary<string, object?>?> VariablesAsync(
        Terminal terminal, string? given, CancellationToken cancellation)
    {
        if (given is null)
        {
            return null;
        }

        var text = given.StartsWith('@') ? await InputText.ReadAsync(terminal, given[1..], cancellation) : given;
        try
        {
            using var json = JsonDocument.Parse(text);
            return JsonInput.ReadObject(json.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new CommandException(ExitCode.Usage, $"--variables is no JSON object ({exception.Message}).", exception);
        }
    }
}

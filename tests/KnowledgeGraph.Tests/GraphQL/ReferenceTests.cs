using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>Holds the engine against graphql-js: the answers in <c>cases/graphql</c> are its own, written by <c>oracle.mjs</c>;
/// messages, places, paths and order are compared.</summary>
public sealed class ReferenceTests
{
    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static TheoryData<string, string> Syntax => Cases("syntax");

    public static TheoryData<string, string> Validation => Cases("validation");

    public static TheoryData<string, string> Execution => Cases("execution");

    public static TheoryData<string, string> SchemaDefinitions => Cases("schema");

    public static TheoryData<string, string> Printing => Cases("print");

    [Theory]
    [MemberData(nameof(Syntax))]
    public void A_text_is_read_or_refused_as_the_reference_does(string file, string name)
    {
        var (_, test) = Load(file, name);
        Compare(test, Errors(() =>
        {
            Parser.Parse(Text(test));
            return null;
        }));
    }

    [Theory]
    [MemberData(nameof(Validation))]
    public void A_document_breaks_the_rules_that_the_reference_names(string file, string name)
    {
        var (schema, test) = Load(file, name);
        Compare(test, Errors(() => DocumentValidator.Validate(schema!, Parser.Parse(Text(test)))));
    }

    [Theory]
    [MemberData(nameof(SchemaDefinitions))]
    public void A_schema_breaks_the_rules_that_the_reference_names(string file, string name)
    {
        var (_, test) = Load(file, name);
        Compare(test, Errors(() =>
        {
            try
            {
                Schema.Parse(Text(test));
                return [];
            }
            catch (SchemaException exception)
            {
                return exception.Errors;
            }
        }));
    }

    [Theory]
    [MemberData(nameof(Printing))]
    public void A_schema_is_printed_as_the_reference_prints_it(string file, string name)
    {
        var (_, test) = Load(file, name);
        var printed = SchemaPrinter.Print(Schema.Parse(Text(test)));
        Assert.Equal(test["expected"]!.GetValue<string>().Trim(), printed.Trim());
        Assert.Equal(printed, SchemaPrinter.Print(Schema.Parse(printed)));
    }

    [Theory]
    [MemberData(nameof(Execution))]
    public async Task A_request_gets_the_answer_that_the_reference_gives(string file, string name)
    {
        var (schema, test) = Load(file, name);
        var executor = new Executor(schema!, new ResolverMap(), new ExecutorOptions { Unexpected = exception => exception.Message });
        var request = new GraphQLRequest(
            Text(test),
            test["operationName"]?.GetValue<string>(),
            test["variables"] is { } variables ? JsonInput.ReadObject(JsonSerializer.SerializeToElement(variables)) : null,
            RootValue: Revive(JsonInput.Read(JsonSerializer.SerializeToElement(test["root"]))));
        Compare(test, JsonNode.Parse((await executor.ExecuteAsync(request)).ToJson()));
    }

    private static TheoryData<string, string> Cases(string kind)
    {
        var data = new TheoryData<string, string>();
        foreach (var path in Directory.EnumerateFiles(Folder, "*.json").Order(StringComparer.Ordinal))
        {
            var file = JsonNode.Parse(File.ReadAllText(path))!;
            if (file["kind"]!.GetValue<string>() == kind)
            {
                foreach (var test in file["cases"]!.AsArray())
                {
                    data.Add(Path.GetFileName(path), test!["name"]!.GetValue<string>());
                }
            }
        }

        return data;
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "cases", "graphql");

    private static (Schema? Schema, JsonNode Case) Load(string file, string name)
    {
        var content = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!;
        var schema = content["schema"] is { } sdl ? Schema.Parse(sdl.GetValue<string>()) : null;
        return (schema, content["cases"]!.AsArray().Single(test => test!["name"]!.GetValue<string>() == name)!);
    }

    private static string Text(JsonNode test) => test["document"]!.GetValue<string>();

    /// <summary>Errors as they would stand in a response; null where there can be none.</summary>
    private static JsonNode? Errors(Func<IReadOnlyList<GraphQLError>?> check)
    {
        IReadOnlyList<GraphQLError>? errors;
        try
        {
            errors = check();
        }
        catch (GraphQLSyntaxException exception)
        {
            errors = [exception.Error];
        }

        return errors is null ? null
            : errors.Count == 0 ? new JsonArray()
            : JsonNode.Parse(ExecutionResult.Refused(errors).ToJson())!["errors"]!.DeepClone();
    }

    private static object? Revive(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map when map.TryGetValue("$error", out var message) =>
            new GraphQLException((string)message!),
        IReadOnlyDictionary<string, object?> map => map.ToDictionary(pair => pair.Key, pair => Revive(pair.Value)),
        IReadOnlyList<object?> list => list.Select(Revive).ToArray(),
        _ => value,
    };

    private static void Compare(JsonNode test, JsonNode? actual) => Assert.Equal(
        $"{Text(test)}\n{test["expected"]?.ToJsonString(Readable)}",
        $"{Text(test)}\n{actual?.ToJsonString(Readable)}");
}

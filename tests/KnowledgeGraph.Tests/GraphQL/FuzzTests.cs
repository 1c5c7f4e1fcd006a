using System.Text;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Tests.GraphQL;

/// <summary>Texts that nobody meant: whatever comes in, the answer is an error with a place, never an exception of another kind and
/// never a dead process.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Fragments =
    [
        "{", "}", "(", ")", "[", "]", "!", "$", "@", ":", "=", "|", "&", "...", "on", "\"", "\"\"\"", "\\", "\\u", "#", "\n", "\r\n", "1",
        "-", ".5", "1e", "null", "true", "query", "mutation", "fragment F on Zone", "...F", "...G", "__typename", "__schema", "zone", "id",
        "first: 1", "中文", "\U0001F600", "\uD800", "\uFEFF", "\0", "type", "extend", "implements", "@skip(if: $b)", "@include(if: true)",
    ];

    private readonly Executor executor;
    private readonly string[] documents;

    public FuzzTests()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "cases", "graphql");
        var file = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "execution.json")))!;
        executor = new Executor(Schema.Parse(file["schema"]!.GetValue<string>()), new ResolverMap());
        documents =
        [
            .. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .SelectMany(path => JsonNode.Parse(File.ReadAllText(path))!["cases"]!.AsArray())
                .Select(test => test!["document"]!.GetValue<string>()),
        ];
    }

    [Fact]
    public async Task Mutated_documents_get_an_answer()
    {
        var random = new Random(20250901);
        for (var i = 0; i < 6000; i++)
        {
            var document = Mutate(documents[random.Next(documents.Length)], random);
            var result = await executor.ExecuteAsync(new GraphQLRequest(document));
            Assert.True(result.HasData || result.Errors.Count > 0, document);
            result.ToJson();
        }
    }

    [Fact]
    public void Random_characters_are_syntax_errors_or_documents()
    {
        var random = new Random(7);
        for (var i = 0; i < 3000; i++)
        {
            var bytes = new byte[random.Next(60)];
            random.NextBytes(bytes);
            Read(Encoding.Latin1.GetString(bytes));
            Read(Encoding.Unicode.GetString(bytes));
            Read(string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Fragments[random.Next(Fragments.Length)])));
        }
    }

    [Theory]
    [InlineData("{a", "}")]
    [InlineData("{...on A", "}")]
    [InlineData("{a(b:[", "])}")]
    [InlineData("{a(b:{c:", "})}")]
    [InlineData("query($a:[", "]){b}")]
    [InlineData("type A{b:[", "]}")]
    [InlineData("{a @b(c:[{d:", "}])}")]
    public void Deep_nesting_is_refused_before_it_fills_the_stack(string open, string close) => OnSmallStack(() =>
    {
        var inner = open.AsSpan(open.LastIndexOfAny(['{', '[', ':']) is var i && open[i] == ':' ? i - 2 : i).ToString();
        var text = open + string.Concat(Enumerable.Repeat(inner, 50_000)) + close;
        var exception = Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(text, ParserOptions.Trusted));
        Assert.Contains("nested more than", exception.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Long_chains_of_fragments_do_not_fill_the_stack() => OnSmallStack(() =>
    {
        foreach (var step in (string[])["...F{0}", "parent {{ ...F{0} }}", "x: id parent {{ ...F{0} }} parent {{ ...F{0} id }}"])
        {
            var text = new StringBuilder("{ zone { ...F0 } }");
            for (var i = 0; i < 900; i++)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{i} on Zone {{ ");
                text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, step, i + 1).Append(" }");
            }

            text.Append(" fragment F900 on Zone { id }");
            Answer(text.ToString());
            Answer(text.Replace("{ id }", "{ ...F0 }").ToString());
        }
    });

    [Fact]
    public void Fragments_that_double_at_every_step_are_answered_soon()
    {
        var text = new StringBuilder("{ zone { ...F0 } }");
        for (var i = 0; i < 60; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" fragment F{i} on Zone {{ a: parent {{ ...F{i + 1} }} b: parent {{ ...F{i + 1} }} }}");
        }

        text.Append(" fragment F60 on Zone { id }");
        Assert.Contains("TOO_COMPLEX", Answer(text.ToString()), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_equal_fields_are_checked_soon()
    {
        var fields = string.Join(' ', Enumerable.Repeat("zone { id name }", 3000));
        Assert.Contains("\"data\"", Answer($"{{ {fields} }}"), StringComparison.Ordinal);
        var conflicting = string.Join(' ', Enumerable.Range(0, 2500).Select(i => i % 2 == 0 ? "x: zone { id }" : "x: named { id }"));
        Assert.Contains("conflict because", Answer($"{{ {conflicting} }}"), StringComparison.Ordinal);
    }

    private static string Mutate(string document, Random random)
    {
        var text = new StringBuilder(document);
        for (var n = random.Next(1, 5); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0 when at < text.Length:
                    text.Remove(at, Math.Min(random.Next(1, 9), text.Length - at));
                    break;
                case 1 when at < text.Length:
                    var length = Math.Min(random.Next(1, 40), text.Length - at);
                    text.Insert(random.Next(text.Length), text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    private static void Read(string text)
    {
        try
        {
            Parser.Parse(text);
        }
        catch (GraphQLSyntaxException exception)
        {
            Assert.NotEmpty(exception.Error.Locations!);
        }
    }

    private string Answer(string document) => executor.ExecuteAsync(new GraphQLRequest(document)).GetAwaiter().GetResult().ToJson();

    private static void OnSmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            512 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
    }
}

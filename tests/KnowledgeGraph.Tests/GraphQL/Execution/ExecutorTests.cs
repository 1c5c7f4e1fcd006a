using KnowledgeGraph.GraphQL;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Tests.GraphQL.Execution;

public sealed class ExecutorTests
{
    private const string Sdl = """
        type Query { item(size: Size, on: Date, by: By): Item items(first: Int = 1): [Item!]! thing: Thing slow: Int fail: Int! }
        type Mutation { add(value: Int!): Item! }
        type Subscription { added: Item }
        type Item { name: String size: Size on: Date next: Item items(first: Int = 1): [Item!]! later: String }
        type Other { name: String }
        union Thing = Item | Other
        enum Size { SMALL VERY_LARGE }
        input By { size: Size = SMALL on: Date }
        scalar Date
        """;

    [Fact]
    public async Task Enums_and_scalars_are_the_programs_own_values_on_both_sides()
    {
        object? seen = null;
        var result = await Run(
            """{ item(size: VERY_LARGE, on: "2025-09-01", by: {}) { size on } }""",
            resolvers => resolvers.Field("Query", "item", field =>
            {
                var by = field.Input("by")!;
                seen = (field.Argument<Size>("size"), field.Argument<DateOnly>("on"), by["size"], by.ContainsKey("on"));
                return new Item("x", Size.VeryLarge, new DateOnly(2025, 12, 31));
            }));
        Assert.Equal("""{"data":{"item":{"size":"VERY_LARGE","on":"2025-12-31"}}}""", result);
        Assert.Equal((Size.VeryLarge, new DateOnly(2025, 9, 1), (object?)Size.Small, false), seen);
    }

    [Fact]
    public async Task A_value_that_is_none_of_a_scalar_is_refused_with_the_reason() => Assert.Equal(
        """{"errors":[{"message":"Expected value of type \"Date\", but encountered error \"\"1.9.2025\" is not a date\"; found: \"1.9.2025\".","locations":[{"line":1,"column":12}]}]}""",
        await Run("""{ item(on: "1.9.2025") { name } }"""));

    [Fact]
    public async Task The_fields_of_a_mutation_run_one_after_the_other_each_to_its_end()
    {
        var steps = new List<string>();
        var result = await Run(
            "mutation { a: add(value: 1) { later } b: add(value: 2) { later } }",
            resolvers => resolvers
                .FieldAsync("Mutation", "add", async field =>
                {
                    steps.Add($"add {field.Argument<int>("value")}");
                    await Task.Yield();
                    return new Item($"{field.Argument<int>("value")}");
                })
                .FieldAsync<Item>("Item", "later", async (item, _) =>
                {
                    await Task.Delay(1);
                    steps.Add($"later {item.Name}");
                    return item.Name;
                }));
        Assert.Equal("""{"data":{"a":{"later":"1"},"b":{"later":"2"}}}""", result);
        Assert.Equal(["add 1", "later 1", "add 2", "later 2"], steps);
    }

    [Fact]
    public async Task The_fields_of_a_query_are_fetched_at_the_same_time()
    {
        var both = new TaskCompletionSource();
        var waiting = 0;
        await Run(
            "{ a: slow b: slow }",
            resolvers => resolvers.FieldAsync("Query", "slow", async _ =>
            {
                if (Interlocked.Increment(ref waiting) == 2)
                {
                    both.SetResult();
                }

                await both.Task;
                return 1;
            }));
        Assert.Equal(2, waiting);
    }

    [Fact]
    public async Task A_resolver_sees_what_is_selected_below_it()
    {
        var seen = new List<bool>();
        string[] fields = [];
        await Run(
            "query ($no: Boolean = false) { item { ...F next @include(if: $no) { size } } } fragment F on Item { next { n: name ... { next { on } } } }",
            resolvers => resolvers.Field("Query", "item", field =>
            {
                seen.AddRange([
                    field.Selects("next"), field.Selects("next", "name"), field.Selects("next", "size"),
                    field.Selects("next", "next", "on"), field.Selects("items")]);
                fields = [.. field.SelectedFields("next").Order(StringComparer.Ordinal)];
                return null;
            }));
        Assert.Equal([true, true, false, true, false], seen);
        Assert.Equal(["name", "next"], fields);
    }

    [Fact]
    public async Task Values_of_a_union_are_told_apart_by_their_program_type() => Assert.Equal(
        """{"data":{"thing":{"__typename":"Other","name":"o"}}}""",
        await Run(
            "{ thing { __typename ... on Item { size } ... on Other { name } } }",
            resolvers => resolvers.Field("Query", "thing", _ => new Other("o")).Object<Item>("Item").Object<Other>("Other")));

    [Theory]
    [InlineData("{ item { next { next { next { next { name } } } } } }", "The fields nest to a depth of 6, at most 5 is allowed. Ask in several requests.")]
    [InlineData("{ items(first: 100) { items(first: 100) { name } } }", "The operation would cost 10101, at most 1000 is allowed. Ask for fewer items or fields.")]
    [InlineData("query ($n: Int = 2000) { items(first: $n) { name } }", "The operation would cost 2001, at most 1000 is allowed. Ask for fewer items or fields.")]
    [InlineData("{ item { a: name b: name c: name d: name e: name f: name g: name h: name i: name j: name k: name l: name m: name n: name o: name p: name q: name r: name s: name t: name } }", "The fields of the operation are 21, at most 20 is allowed. Ask in several requests.")]
    public async Task Too_much_work_is_refused_before_it_begins(string document, string message) => Assert.Contains(
        $"\"message\":\"{message}\"",
        await Run(document, options: new ExecutorOptions { MaxDepth = 5, MaxCost = 1000, MaxFields = 20 }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Too_many_tokens_are_refused() => Assert.Equal(
        """{"errors":[{"message":"Syntax Error: Document contains more than 4 tokens. Parsing aborted.","locations":[{"line":1,"column":15}]}]}""",
        await Run("{ item { name size } }", options: new ExecutorOptions { MaxTokens = 4 }));

    [Fact]
    public async Task A_request_ends_at_its_time_limit()
    {
        var result = await Run(
            "{ slow }",
            resolvers => resolvers.FieldAsync("Query", "slow", async field =>
            {
                await Task.Delay(Timeout.Infinite, field.Cancellation);
                return 1;
            }),
            new ExecutorOptions { Timeout = TimeSpan.FromMilliseconds(50) });
        Assert.Equal("""{"errors":[{"message":"The request took longer than 0.1 s.","locations":[{"line":1,"column":1}]}],"data":null}""", result);
    }

    [Fact]
    public async Task A_caller_who_goes_ends_the_request()
    {
        using var gone = new CancellationTokenSource();
        var executor = new Executor(Schema(), new ResolverMap().FieldAsync("Query", "slow", async field =>
        {
            await gone.CancelAsync();
            await Task.Delay(Timeout.Infinite, field.Cancellation);
            return 1;
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => executor.ExecuteAsync(new GraphQLRequest("{ slow }"), gone.Token));
    }

    [Fact]
    public async Task What_an_unforeseen_exception_says_is_kept_from_the_caller()
    {
        Exception? logged = null;
        var result = await Run(
            "{ fail }",
            resolvers => resolvers.Field("Query", "fail", _ => throw new InvalidOperationException("secret")),
            new ExecutorOptions { Unexpected = exception => (logged = exception) is null ? "" : "Something broke." });
        Assert.Equal("""{"errors":[{"message":"Something broke.","locations":[{"line":1,"column":3}],"path":["fail"]}],"data":null}""", result);
        Assert.Equal("secret", logged!.Message);
    }

    [Fact]
    public async Task A_message_for_the_caller_reaches_them_with_its_code() => Assert.Equal(
        """{"errors":[{"message":"Not today.","locations":[{"line":1,"column":3}],"path":["item"],"extensions":{"code":"CLOSED"}}],"data":{"item":null}}""",
        await Run("{ item { name } }", resolvers => resolvers.Field("Query", "item", _ => throw new GraphQLException("Not today.", "CLOSED"))));

    [Fact]
    public async Task Subscriptions_are_checked_and_refused_clearly()
    {
        Assert.Contains("Subscriptions cannot be executed by this server.", await Run("subscription { added { name } }"), StringComparison.Ordinal);
        Assert.Contains("must select only one top level field", await Run("subscription { added { name } b: added { name } }"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Itm", "name", "There is a resolver for Itm.name, but the schema has no object or interface Itm. Did you mean \"Item\"?")]
    [InlineData("Item", "nam", "There is a resolver for Item.nam, but Item has no field nam. Did you mean \"name\"?")]
    public void A_resolver_for_what_the_schema_lacks_is_refused_at_start(string type, string field, string message) => Assert.Equal(
        message,
        Assert.Throws<ArgumentException>(() => new Executor(Schema(), new ResolverMap().Field(type, field, _ => null))).Message);

    [Fact]
    public void A_checked_document_is_kept_and_the_oldest_goes_first()
    {
        var executor = new Executor(Schema(), new ResolverMap(), new ExecutorOptions { CachedDocuments = 2 });
        var first = executor.Prepare("{ slow }");
        executor.Prepare("{ a: slow }");
        Assert.Same(first, executor.Prepare("{ slow }"));
        var third = executor.Prepare("{ b: slow }");
        Assert.Same(first, executor.Prepare("{ slow }"));
        Assert.Same(third, executor.Prepare("{ b: slow }"));
        Assert.NotSame(first, executor.Prepare("{ a: slow }"));
    }

    [Fact]
    public async Task A_property_is_read_in_any_case_and_a_missing_one_is_null() => Assert.Equal(
        """{"data":{"item":{"name":"x","later":null}}}""",
        await Run("{ item { name later } }", resolvers => resolvers.Field("Query", "item", _ => new Item("x"))));

    private static Schema Schema() => KnowledgeGraph.GraphQL.Types.Schema.Parse(Sdl, new TypeBindings()
        .Enum<Size>("Size", size => size == Size.Small ? "SMALL" : "VERY_LARGE")
        .Scalar("Date", ScalarCoercion.FromString(
            (string text, out DateOnly date) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out date),
            date => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            "a date")));

    private static async Task<string> Run(
        string document, Func<ResolverMap, ResolverMap>? resolvers = null, ExecutorOptions? options = null)
    {
        var map = new ResolverMap();
        var executor = new Executor(Schema(), resolvers is null ? map : resolvers(map), options);
        return (await executor.ExecuteAsync(new GraphQLRequest(document))).ToJson();
    }

    private enum Size
    {
        Small,
        VeryLarge,
    }

    private sealed record Item(string Name, Size Size = Size.Small, DateOnly? On = null);

    private sealed record Other(string Name);
}

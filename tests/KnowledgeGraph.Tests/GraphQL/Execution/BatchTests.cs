using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.Tests.GraphQL.Execution;

public sealed class BatchTests
{
    private const string Sdl = """
        type Query { companies(first: Int! = 50): [Company!]! all: [Named!]! }
        interface Named { name: String! neighbours: [Named!]! }
        type Company implements Named { name: String! neighbours: [Named!]! partners(of: String): [Company!]! }
        type Zone implements Named { name: String! neighbours: [Named!]! }
        """;

    private readonly List<string> calls = [];

    [Fact]
    public async Task Fifty_companies_get_their_partners_in_one_call()
    {
        var result = await Run("{ companies { name partners { name partners { name } } } }");
        Assert.Empty(result.Errors);
        Assert.Equal(["partners of 50", "partners of 100"], calls);
        Assert.StartsWith(
            """{"data":{"companies":[{"name":"公司0","partners":[{"name":"公司0.a","partners":[{"name":"公司0.a.a"},""",
            result.ToJson(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_on_an_interface_spans_its_types()
    {
        var result = await Run("{ all { name neighbours { name } } }");
        Assert.Empty(result.Errors);
        Assert.Equal(["neighbours of 3"], calls);
        Assert.Equal(
            """{"data":{"all":[{"name":"甲","neighbours":[{"name":"甲的邻居"}]},{"name":"区","neighbours":[{"name":"区的邻居"}]},{"name":"乙","neighbours":[{"name":"乙的邻居"}]}]}}""",
            result.ToJson());
    }

    [Fact]
    public async Task Equal_fields_with_other_arguments_are_other_calls()
    {
        await Run("{ companies(first: 2) { a: partners { name } b: partners(of: \"b\") { name } } }");
        Assert.Equal(["partners of 2", "partners of 2"], calls);
    }

    [Fact]
    public async Task A_batch_that_gives_too_few_values_fails_for_all_its_parents()
    {
        var schema = Schema.Parse("type Query { items: [Item] } type Item { value: Int }");
        var resolvers = new ResolverMap()
            .Field("Query", "items", _ => new[] { "a", "b" })
            .Batch<string, int>("Item", "value", (_, _) => Task.FromResult<IReadOnlyList<int>>([1]));
        var executor = new Executor(schema, resolvers, new ExecutorOptions { Unexpected = exception => exception.Message });
        var result = await executor.ExecuteAsync(new GraphQLRequest("{ items { value } }"));
        Assert.Equal(
            """{"errors":[{"message":"The resolver of Item.value got 2 parents and gave 1 values.","locations":[{"line":1,"column":11}],"path":["items",0,"value"]},{"message":"The resolver of Item.value got 2 parents and gave 1 values.","locations":[{"line":1,"column":11}],"path":["items",1,"value"]}],"data":{"items":[{"value":null},{"value":null}]}}""",
            result.ToJson());
    }

    [Fact]
    public async Task An_exception_in_the_place_of_a_value_fails_that_value_alone()
    {
        var schema = Schema.Parse("type Query { items: [Item] } type Item { value: Int }");
        var resolvers = new ResolverMap()
            .Field("Query", "items", _ => new[] { "a", "b" })
            .Batch<string, object>("Item", "value", (_, _) =>
                Task.FromResult<IReadOnlyList<object>>([1, new KnowledgeGraph.GraphQL.GraphQLException("No value.", "NONE")]));
        var result = await new Executor(schema, resolvers).ExecuteAsync(new GraphQLRequest("{ items { value } }"));
        Assert.Equal(
            """{"errors":[{"message":"No value.","locations":[{"line":1,"column":11}],"path":["items",1,"value"],"extensions":{"code":"NONE"}}],"data":{"items":[{"value":1},{"value":null}]}}""",
            result.ToJson());
    }

    private Task<ExecutionResult> Run(string query)
    {
        var resolvers = new ResolverMap()
            .Field("Query", "companies", field => Enumerable.Range(0, field.Argument<int>("first")).Select(i => new Company($"公司{i}")))
            .Field("Query", "all", _ => new object[] { new Company("甲"), new Zone("区"), new Company("乙") })
            .Batch<Company, IReadOnlyList<Company>>("Company", "partners", (companies, _) =>
            {
                calls.Add($"partners of {companies.Count}");
                return Task.FromResult<IReadOnlyList<IReadOnlyList<Company>>>(
                    [.. companies.Select(company => new[] { new Company(company.Name + ".a"), new Company(company.Name + ".b") })]);
            })
            .Batch<INamed, IReadOnlyList<INamed>>("Named", "neighbours", (all, _) =>
            {
                calls.Add($"neighbours of {all.Count}");
                return Task.FromResult<IReadOnlyList<IReadOnlyList<INamed>>>(
                    [.. all.Select(named => new[] { new Zone(named.Name + "的邻居") })]);
            })
            .Object<Company>("Company")
            .Object<Zone>("Zone");
        return new Executor(Schema.Parse(Sdl), resolvers).ExecuteAsync(new GraphQLRequest(query));
    }

    private interface INamed
    {
        string Name { get; }
    }

    private sealed record Company(string Name) : INamed;

    private sealed record Zone(string Name) : INamed;
}

using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Transport;
using KnowledgeGraph.Tests.Storage.Contract;
using KnowledgeGraph.Tests.Storage.Neo4j;
using KnowledgeGraph.Tests.Storage.Neo4j.Export;

namespace KnowledgeGraph.Tests.Service.Schema;

/// <summary>How many statements a document costs on Neo4j: each is a way to the server and back.</summary>
[Collection("Neo4j")]
public sealed class StatementCountTests(Neo4jServer server)
{
    private const string Company = "id name zones { id name } partners { edges { node { id name } relation { id confidence crossZone evidence { text article { title } } } } }";

    private static readonly (int Most, string Name, string Document)[] Documents =
    [
        (1, "point", $"query ($company: ID!) {{ entity(id: $company) {{ ... on Company {{ {Company} }} }} }}"),
        (1, "node", "query ($company: ID!) { node(id: $company) { ... on Company { name aliases mentions { names } } } }"),
        (1, "list", $"{{ companies(first: 50) {{ nodes {{ {Company} }} pageInfo {{ hasNextPage endCursor }} }} }}"),
        (2, "filtered list", "{ companies(first: 5, orderBy: ARTICLES) { totalCount nodes { id name zones { id name } } } }"),
        (3, "list in a zone", "query ($zone: String!) { companies(zones: [$zone], first: 5) { totalCount nodes { id name zones { name } } } }"),
        (2, "search", "{ search(text: \"光子\", first: 5) { totalCount edges { score node { id name } } } }"),
        (2, "figures", "query ($zone: ID!) { entity(id: $zone) { name figures { totalCount nodes { indicator value evidence { text } } } } }"),
        (2, "relation", "query ($relation: ID!) { node(id: $relation) { ... on Relation { type source { name } target { name } evidence { text } } } }"),
        (2, "relations", "{ relations(first: 5) { totalCount nodes { type source { name } target { name } evidence { text } } } }"),
        (3, "partnerships across zones", "{ partnerships(crossZone: true, first: 5) { totalCount nodes { source { name } target { name } evidence { text } } } }"),
        (3, "path", "query ($company: ID!, $zone: ID!) { path(from: $company, to: $zone) { length entities { id name } relations { type } } }"),
        (3, "neighbourhood", "query ($company: ID!) { neighbourhood(ids: [$company]) { entities { id name } relations { type } } }"),
        (1, "article", "{ article(name: \"park.txt\") { title text hash } }"),
        (2, "articles", "{ articles(first: 5) { totalCount nodes { name title } } }"),
        (1, "statistics", "{ statistics { articleCount entityCount relationCount } }"),
    ];

    public static TheoryData<string> Names => [.. Documents.Select(document => document.Name)];

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public async Task A_document_costs_no_more_statements_than_its_kind_needs(string name)
    {
        Skip.If(server.Missing is not null, server.Missing);
        var (most, _, document) = Documents.Single(each => each.Name == name);
        await Neo4jDump.ClearAsync(server.Options);
        await using (var filled = await Neo4jStore.OpenAsync(server.Options, CancellationToken.None))
        {
            await filled.PutAsync([Stories.Photonics, Stories.Park], CancellationToken.None);
        }

        await using var transport = new CountingTransport(new QueryApiTransport(server.Options));
        await using var store = Neo4jStore.Over(transport);
        var graph = GraphBuilder.Build([Stories.Photonics, Stories.Park]);
        string Id(string called) => graph.Entities.Single(entity => entity.Name == called).Id;

        var answer = await SchemaGraph.AnswerAsync(document, await store.ReaderAsync(CancellationToken.None), new Dictionary<string, object?>
        {
            ["company"] = Id("甲光子"),
            ["zone"] = Id("东开发区"),
            ["relation"] = graph.Relations[0].Id,
        });

        Assert.DoesNotContain("\"errors\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("null", answer, StringComparison.Ordinal);
        Assert.True(transport.Statements.Count <= most, $"{name}: {transport.Statements.Count} of {most}: {string.Join(", ", transport.Statements)}\n{answer}");
    }

    /// <summary>Passes every statement on and notes which it is.</summary>
    private sealed class CountingTransport(INeo4jTransport inner) : INeo4jTransport
    {
        public List<string> Statements { get; } = [];

        public string Address => inner.Address;

        public Task<CypherAnswer> RunAsync(
            string statement, IReadOnlyDictionary<string, object?> parameters, bool writes, CancellationToken cancellation)
        {
            lock (Statements)
            {
                Statements.Add(CypherFile.All.Values.Single(file => file.Text == statement).Name);
            }

            return inner.RunAsync(statement, parameters, writes, cancellation);
        }

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

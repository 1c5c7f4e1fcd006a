using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>The folder <c>cypher/</c> is the only Cypher there is.</summary>
[Collection("Neo4j")]
public sealed partial class CypherFileTests(Neo4jServer server)
{
    private static readonly string Code = Path.Combine(Repository.Root, "src", "KnowledgeGraph.Storage", "Neo4j");

    [Fact]
    public void Every_statement_is_used_and_every_use_is_there()
    {
        var used = Directory.EnumerateFiles(Code, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(CypherFile.All.Keys.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_statement_says_its_purpose_parameters_and_columns()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "cypher"), "*.cypher", SearchOption.AllDirectories))
        {
            var head = string.Join('\n', File.ReadLines(file).TakeWhile(line => line.StartsWith("//", StringComparison.Ordinal)));
            Assert.True(head.Contains("// parameters:", StringComparison.Ordinal) && head.Contains("// columns:", StringComparison.Ordinal), file);
            var name = Path.GetRelativePath(Path.Combine(Repository.Root, "cypher"), file)[..^".cypher".Length];
            var asked = Parameter().Matches(CypherFile.Load(name).Text).Select(match => match.Groups[1].Value).Distinct();
            Assert.All(asked, parameter => Assert.Contains(parameter, head, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_other_file_holds_Cypher()
    {
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
                .Where(file => !Made().IsMatch(file)),
            file => Assert.DoesNotMatch("\"[^\"]*\\b(MATCH|MERGE|UNWIND) [(\\[$]", File.ReadAllText(file)));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(100)]
    public async Task Every_statement_is_planned_without_a_product_or_a_scan_an_index_should_spare(int articles)
    {
        // The planner goes by what there is: on an empty graph a scan costs nothing, and the first to write meets its plan.
        await using (var store = await new Neo4jFixture().OpenAsync())
        {
            await store.PutAsync([.. new GeneratedArticles(2000, 25).Take(articles)], CancellationToken.None);
        }

        using var client = new HttpClient { BaseAddress = server.Options.Uri };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.Options.Username}:{server.Options.Password}")));

        // Indexes are sampled in the background, and a plan stays for a while: which one is met must not hang on either.
        using var sampled = await client.PostAsJsonAsync(
            $"/db/{server.Options.Database}/query/v2", new { statement = "CALL db.prepareForReplanning(60)" });
        Assert.True(sampled.IsSuccessStatusCode, await sampled.Content.ReadAsStringAsync());
        var files = CypherFile.All.Values.Where(file => !file.Name.StartsWith("schema/", StringComparison.Ordinal) && file.Name != "admin/terminate");
        await Parallel.ForEachAsync(files, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (file, cancellation) =>
        {
            var parameters = Parameter().Matches(file.Text).Select(match => match.Groups[1].Value).Distinct()
                .ToDictionary(name => name, _ => (object?)null);
            using var answer = await client.PostAsJsonAsync(
                $"/db/{server.Options.Database}/query/v2", new { statement = "EXPLAIN " + file.Text, parameters }, cancellation);
            var plan = await answer.Content.ReadAsStringAsync(cancellation);
            Assert.True(answer.IsSuccessStatusCode, $"{file.Name}: {plan}");
            Assert.Contains("queryPlan", plan, StringComparison.Ordinal);
            Assert.True(UniquePairs.Contains(file.Name) || !plan.Contains("CartesianProduct", StringComparison.Ordinal), $"{file.Name} multiplies: {plan}");
            Assert.DoesNotContain("AllNodesScan", plan, StringComparison.Ordinal);
            Assert.False(plan.Contains("AllRelationshipsScan", StringComparison.Ordinal), $"{file.Name} scans all relationships: {plan}");
            Assert.True(WholeKind.Contains(file.Name) || !plan.Contains("NodeByLabelScan", StringComparison.Ordinal), $"{file.Name} scans a label: {plan}");
            if (file.Name == "read/size")
            {
                Assert.Contains("NodeCountFromCountStore", plan, StringComparison.Ordinal);
                Assert.Contains("RelationshipCountFromCountStore", plan, StringComparison.Ordinal);
            }

            if (file.Name is "read/part" or "read/entity-page")
            {
                // Locations may run in circles, and the list by name is as long as the graph.
                Assert.Contains("VarLengthExpand(Pruning,BFS", plan, StringComparison.Ordinal);
                Assert.True(file.Name != "read/part" || plan.Contains("PartialTop", StringComparison.Ordinal), plan);
            }
        });
    }

    /// <summary>Statements that join two nodes, each found by its unique id: a product of one and one.</summary>
    private static readonly string[] UniquePairs = ["export/mentions", "export/referents", "export/relations", "read/relations", "write/apply"];

    /// <summary>Statements that are about everything of a kind: counts, lists over all, the whole graph.</summary>
    private static readonly string[] WholeKind =
        ["read/article-page", "read/counts", "read/entity-page", "read/relation-page", "read/relations-of-types", "read/whole-articles", "read/whole-entities"];

    [GeneratedRegex("CypherFile\\.Load\\(\"([^\"]+)\"\\)")]
    private static partial Regex Use();

    [GeneratedRegex("\\$([a-zA-Z]+)")]
    private static partial Regex Parameter();

    [GeneratedRegex("[\\\\/](bin|obj|node_modules)[\\\\/]")]
    private static partial Regex Made();
}

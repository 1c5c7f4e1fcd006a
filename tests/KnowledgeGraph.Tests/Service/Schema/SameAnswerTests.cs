using System.Collections.Concurrent;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.Service.Schema;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Export;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Storage;
using KnowledgeGraph.Tests.Storage.Neo4j;
using KnowledgeGraph.Tests.Storage.Neo4j.Export;

namespace KnowledgeGraph.Tests.Service.Schema;

/// <summary>The same documents give byte-equal JSON on both stores, order included.</summary>
[Collection("Neo4j")]
public sealed class SameAnswerTests(Neo4jServer server) : IDisposable
{
    private const int AtOnce = 4;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void The_documents_ask_every_field_that_a_question_can_start_from()
    {
        var fields = ((ObjectType)GraphSchema.Parse().Type("Query")!).Fields.Select(field => field.Name);

        Assert.All(fields, field => Assert.Contains(StoreDocuments.All, document =>
            document.Contains($" {field}(", StringComparison.Ordinal) || document.Contains($" {field} {{", StringComparison.Ordinal)));
    }

    [SkippableFact]
    public async Task Both_stores_answer_alike_over_the_seeds()
    {
        Skip.If(server.Missing is not null, server.Missing);
        var data = _folder["seeds"];
        var ingested = await Kg.RunAsync("ingest", Repository.Seeds, "--store", "sqlite", "--data", data);
        Assert.True(ingested.ExitCode == 0, ingested.Error);
        await using var sqlite = SqliteStore.Open(Path.Combine(data, SqliteStore.FileName));
        var names = await sqlite.ArticleNamesAsync(CancellationToken.None);
        var articles = await sqlite.FactsAsync(names, CancellationToken.None);
        await Neo4jDump.ClearAsync(server.Options);
        await using var neo4j = await Neo4jStore.OpenAsync(server.Options, CancellationToken.None);
        await neo4j.PutAsync([.. articles.OfType<ArticleFacts>()], CancellationToken.None);

        await AnswerAlikeAsync(sqlite, neo4j);
    }

    [SkippableFact]
    public async Task Both_stores_answer_alike_over_ten_thousand_entities_and_fifty_thousand_relations()
    {
        Skip.If(Neo4jProcess.Missing is not null, Neo4jProcess.Missing);
        var articles = new GeneratedArticles(10_200, 25).Take(2_150).ToList();
        await using var sqlite = SqliteStore.Open(_folder[SqliteStore.FileName]);
        var put = sqlite.PutAsync(articles, CancellationToken.None);

        // What statements take minutes for, the offline import does in seconds.
        var home = Directory.CreateDirectory(_folder["home"]).FullName;
        var import = AdminFiles.Write(articles, _folder["files"], "neo4j");
        await Neo4jAdmin.RunAsync(home, string.Join(' ', import));
        using var large = Neo4jProcess.StartOn(home, large: true);
        await put;
        await using var neo4j = await Neo4jStore.OpenAsync(large.Options, CancellationToken.None);
        var counts = await neo4j.CountsAsync(CancellationToken.None);
        Assert.True(counts.Entities.Values.Sum() >= 10_000, $"{counts.Entities.Values.Sum()} entities");
        Assert.True(counts.Relations.Values.Sum() >= 50_000, $"{counts.Relations.Values.Sum()} relations");

        await AnswerAlikeAsync(sqlite, neo4j);
    }

    public void Dispose() => _folder.Dispose();

    private static async Task AnswerAlikeAsync(SqliteStore one, Neo4jStore other)
    {
        var documents = new StoreDocuments(await one.SnapshotAsync(CancellationToken.None));
        var different = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(StoreDocuments.All, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (document, _) =>
        {
            var (expected, actual) = (await documents.AnswersAsync(document, one), await documents.AnswersAsync(document, other));
            for (var page = 0; page < expected.Count; page++)
            {
                // Two answers that carry the same error are alike too, and say nothing about the stores.
                if (expected[page].Contains("\"errors\": [", StringComparison.Ordinal) != StoreDocuments.IsWrong(document))
                {
                    different.Add($"{document}\npage {page} is answered with {Part(expected[page], 0)}");
                }

                if (!string.Equals(expected[page], actual[page], StringComparison.Ordinal))
                {
                    var at = expected[page].AsSpan().CommonPrefixLength(actual[page]);
                    var from = Math.Max(0, at - 200);
                    different.Add($"{document}\npage {page}, at {at}:\n{Part(expected[page], from)}\n--- is ---\n{Part(actual[page], from)}");
                }
            }
        });

        Assert.True(different.IsEmpty, $"{different.Count} of {StoreDocuments.All.Count}:\n" + string.Join("\n\n", different));
    }

    private static string Part(string text, int from) => text.Substring(from, Math.Min(400, text.Length - from));
}

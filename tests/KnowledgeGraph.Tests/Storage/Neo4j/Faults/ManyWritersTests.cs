using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Faults;

/// <summary>Several writers at once, each with a door of its own as another process has it.</summary>
[Collection("Neo4j")]
public sealed class ManyWritersTests(Neo4jServer server)
{
    private const int Writers = 4;

    // Each waits for the three others, on a machine that may have much else to do.
    private readonly Neo4jOptions _options = server.Missing is null ? server.Options with { Timeout = TimeSpan.FromMinutes(3) } : null!;

    [SkippableFact]
    public async Task Four_writers_at_once_on_the_same_entities_end_in_the_graph_of_one()
    {
        await GraphCensus.EmptyAsync(server.Options);
        var random = new Random(7);
        ArticleFacts[] articles = [.. Enumerable.Range(0, 32).Select(n => RandomStory.Of($"{n}.txt", random))];
        ArticleFacts[] going = [.. Enumerable.Range(0, Writers).Select(n => RandomStory.Of($"going{n}.txt", random))];

        await using (var store = await Neo4jStore.OpenAsync(_options, CancellationToken.None))
        {
            await store.PutAsync(going, CancellationToken.None);
        }

        // Each article goes to two of them; each takes one out that was there before.
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            await using var store = await Neo4jStore.OpenAsync(_options, CancellationToken.None);
            foreach (var few in articles.Where((_, n) => n % Writers == writer || (n + 1) % Writers == writer).Chunk(4))
            {
                await store.PutAsync(few, CancellationToken.None);
            }

            await store.RetractAsync([going[writer].Article.Name], CancellationToken.None);
        })));

        await using var reader = await Neo4jStore.OpenAsync(_options, CancellationToken.None);
        var many = await GraphCensus.OfAsync(reader, server.Options);
        Assert.Equal(string.Join('\n', ExportLines.Of(GraphBuilder.Build(articles))), many.Export);
        await GraphCensus.EmptyAsync(server.Options);
        await reader.PutAsync(articles, CancellationToken.None);
        Assert.Equal(await GraphCensus.OfAsync(reader, server.Options), many);
    }
}

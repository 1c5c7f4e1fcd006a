using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Export;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

/// <summary>What an export fills is, node for node and property for property, what the store writes.</summary>
[Collection("Neo4j")]
public sealed class ExportedDatabaseTests(Neo4jServer server, ImportedServers imported)
{
    private static readonly CancellationToken Never = CancellationToken.None;

    private static readonly IReadOnlyList<ArticleFacts> Articles =
    [
        Stories.Photonics,
        Stories.Park with { Published = "2024-02", Title = string.Empty },
        Stories.Government with { Published = "2023" },
        Story.WithText("empty.txt", string.Empty),
        Story.WithText("mark'down\\.txt", "\"", "Product:只是名字", "Company:甲;乙|丙,\"丁\"='戊'\\u0041\\ -PRODUCES 1.0-> Product:只是名字"),
        Story.WithText("子夹/𠮷.txt", "𠮷野家\r\n〇 \"引号\" \\ \t\n\n", "Company:𠮷野家=“𠮷野”=a\"b\\c -PRODUCES-> Product:〇号机", "Zone:\uFF21区"),
        Stories.Park with { Article = new("silent.txt", "没有人说起\u2028的\u0001东西；"), Mentions = [], Claims = [], About = [] },
        .. new GeneratedArticles(300, 15).Take(12),
    ];

    [SkippableFact]
    public async Task The_script_fills_a_database_as_the_store_does_and_may_be_run_again()
    {
        var expected = await WrittenAsync();

        await Neo4jDump.ClearAsync(server.Options);
        await ExportedFixture.RunScriptAsync(server.Options, Articles);
        var once = await Neo4jDump.OfAsync(server.Options);
        await ExportedFixture.RunScriptAsync(server.Options, Articles);
        var twice = await Neo4jDump.OfAsync(server.Options);

        Assert.Equal(expected, once);
        Assert.Equal(expected, twice);
    }

    [SkippableFact]
    public async Task The_offline_import_fills_a_database_as_the_store_does_and_it_can_be_written_to()
    {
        Skip.If(Neo4jProcess.Missing is not null, Neo4jProcess.Missing);
        var expected = await WrittenAsync();

        var options = await imported.OfAsync("whole", Articles);
        await using var store = await Neo4jStore.OpenAsync(options, Never);
        Assert.Equal(expected, await Neo4jDump.OfAsync(options));

        var more = Story.Of("more.txt", "Company:甲光子=光子甲 -SUPPLIES-> Company:乙重工", "Person:李四 -HOLDS_POSITION title=主任-> Zone:东开发区");
        await store.PutAsync([more], Never);
        await store.RetractAsync(["park.txt", "silent.txt"], Never);
        var left = Articles.Where(article => article.Article.Name is not ("park.txt" or "silent.txt")).Append(more);
        Assert.Equal(ExportLines.Of(GraphBuilder.Build(left)), ExportLines.Of(await store.SnapshotAsync(Never)));
    }

    private async Task<IReadOnlyList<string>> WrittenAsync()
    {
        await Neo4jDump.ClearAsync(server.Options);
        await using var store = await Neo4jStore.OpenAsync(server.Options, Never);
        foreach (var piece in Articles.Chunk(10))
        {
            await store.PutAsync(piece, Never);
        }

        return await Neo4jDump.OfAsync(server.Options);
    }
}

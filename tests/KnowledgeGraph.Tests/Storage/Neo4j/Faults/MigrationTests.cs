using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Tests.Storage.Contract;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Faults;

/// <summary>The schema of a database that was empty, by whomever and however often it is begun.</summary>
[Collection("Neo4j")]
public sealed class MigrationTests(Neo4jServer server)
{
    private const string Schema =
        "SHOW INDEXES YIELD name, type, state, owningConstraint RETURN name, type, state, owningConstraint ORDER BY name";

    [SkippableFact]
    public async Task Instances_that_start_at_once_on_an_empty_database_make_one_schema_and_can_write()
    {
        var expected = await SchemaAsync();
        await ForgetAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Neo4jStore.OpenAsync(server.Options, CancellationToken.None)));
        await Task.WhenAll(
            stores[0].PutAsync([Stories.Park], CancellationToken.None),
            stores[1].PutAsync([Stories.Photonics], CancellationToken.None));

        Assert.Equal(2, (await stores[2].CountsAsync(CancellationToken.None)).Articles);
        Assert.Equal(expected, await SchemaAsync());
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task A_migration_that_was_cut_off_is_completed_by_the_next_start()
    {
        var expected = await SchemaAsync();
        await ForgetAsync();

        await using (var proxy = new CuttingProxy(server.Options.Uri.Port, "leads_id"u8, _ => Cut.Request))
        {
            var through = server.Options with
            {
                Uri = new UriBuilder(server.Options.Uri) { Port = proxy.Port }.Uri,
                RetryFor = TimeSpan.FromSeconds(0.1),
            };
            var fault = await Assert.ThrowsAsync<StoreException>(() => Neo4jStore.OpenAsync(through, CancellationToken.None));
            Assert.Equal(StoreFault.Unreachable, fault.Fault);
        }

        Assert.InRange((await GraphCensus.RunAsync(server.Options, Schema)).Rows.Count, 3, expected.Length - 1);
        await using var store = await Neo4jStore.OpenAsync(server.Options, CancellationToken.None);

        Assert.Equal(expected, await SchemaAsync());
        await store.PutAsync([Stories.Park], CancellationToken.None);
        Assert.Equal(1, (await store.CountsAsync(CancellationToken.None)).Articles);
    }

    [SkippableFact]
    public async Task A_graph_of_the_first_schema_is_brought_to_this_one_whole_and_can_be_changed()
    {
        var random = new Random(11);
        ArticleFacts[] articles = [.. Enumerable.Range(0, 12).Select(n => RandomStory.Of($"{n}.txt", random)), Stories.Park, Stories.Photonics];
        await GraphCensus.EmptyAsync(server.Options);
        GraphCensus whole;
        await using (var store = await Neo4jStore.OpenAsync(server.Options, CancellationToken.None))
        {
            await store.PutAsync(articles, CancellationToken.None);
            whole = await GraphCensus.OfAsync(store, server.Options);
        }

        // Version 1 kept entity, contexts and forms with each referent; one article is as a migration cut off leaves it.
        await GraphCensus.RunAsync(server.Options, """
            MATCH (referent:Referent)-[way:AS]->(profile:Profile) WHERE NOT referent.id STARTS WITH '3.txt#'
            CALL (referent, profile) {
              MATCH (profile)-[:HAS_FORM]->(form:Form) CREATE (referent)-[:HAS_FORM]->(form) }
            SET referent.entity = profile.entity, referent.contexts = profile.contexts
            DELETE way
            """);
        await GraphCensus.RunAsync(server.Options, "MATCH (profile:Profile) WHERE NOT EXISTS { (profile)<-[:AS]-() } DETACH DELETE profile");
        await GraphCensus.RunAsync(server.Options, "MATCH (ledger:Ledger) SET ledger.schema = 1");
        await GraphCensus.RunAsync(server.Options, "DROP CONSTRAINT profile_id");

        var stores = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Neo4jStore.OpenAsync(server.Options, CancellationToken.None)));
        Assert.Equal(whole, await GraphCensus.OfAsync(stores[0], server.Options));
        await stores[0].RetractAsync([.. articles.Take(9).Select(article => article.Article.Name)], CancellationToken.None);
        var rest = await GraphCensus.OfAsync(stores[1], server.Options);
        await GraphCensus.EmptyAsync(server.Options);
        await stores[1].PutAsync(articles[9..], CancellationToken.None);
        Assert.Equal(await GraphCensus.OfAsync(stores[1], server.Options), rest);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    /// <summary>The schema as an undisturbed start leaves it.</summary>
    private async Task<string[]> SchemaAsync()
    {
        await using var store = await Neo4jStore.OpenAsync(server.Options, CancellationToken.None);
        var answer = await GraphCensus.RunAsync(server.Options, Schema);
        return [.. answer.Rows.Select(row => string.Join(' ', row))];
    }

    // As a new server is: no nodes, no constraint, no index but the two that every database has.
    private async Task ForgetAsync()
    {
        await GraphCensus.RunAsync(server.Options, "MATCH (node) DETACH DELETE node");
        foreach (var row in (await GraphCensus.RunAsync(server.Options, "SHOW CONSTRAINTS YIELD name RETURN name")).Rows)
        {
            await GraphCensus.RunAsync(server.Options, $"DROP CONSTRAINT {row[0]}");
        }

        foreach (var row in (await GraphCensus.RunAsync(server.Options, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")).Rows)
        {
            await GraphCensus.RunAsync(server.Options, $"DROP INDEX {row[0]}");
        }
    }
}

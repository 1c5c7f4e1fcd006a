using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Storage.Neo4j.Checkup;
using KnowledgeGraph.Storage.Neo4j.Transport;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Checkup;

/// <summary>Each thing that can be wrong with a server is named, with what mends it.</summary>
[Collection("Neo4j")]
public sealed class Neo4jCheckupTests(Neo4jServer server)
{
    private const string Modern = """{"bolt_routing":"neo4j://127.0.0.1:7687","query":"http://127.0.0.1:7474/db/{databaseName}/query/v2","transaction":"http://127.0.0.1:7474/db/{databaseName}/tx","bolt_direct":"bolt://127.0.0.1:7687","neo4j_version":"5.26.26","neo4j_edition":"enterprise"}""";

    [SkippableFact]
    public async Task A_server_in_order_is_good_in_all()
    {
        await using var store = await Neo4jStore.OpenAsync(server.Options, CancellationToken.None);

        var findings = await Neo4jCheckup.RunAsync(server.Options, CancellationToken.None);

        Assert.All(findings, finding => Assert.True(finding.Good, finding.Finding));
        Assert.Equal(["server", "rights", "schema"], findings.Select(finding => finding.What));
        Assert.Contains("Neo4j 5.", findings[0].Finding, StringComparison.Ordinal);
        Assert.True(findings[2].Ready);
    }

    [SkippableFact]
    public Task A_wrong_password() => NamesAsync(server.Options with { Password = "wrong" }, "server", "Invalid credential", "Correct NEO4J_USERNAME and NEO4J_PASSWORD");

    [SkippableFact]
    public Task A_missing_database() => NamesAsync(server.Options with { Database = "nowhere" }, "server", "nowhere", "Make the database, or correct NEO4J_DATABASE");

    [Fact]
    public Task An_address_where_nothing_listens() => NamesAsync(new(new Uri("http://127.0.0.1:9")), "server", "http://127.0.0.1:9", "Start the server, or correct NEO4J_URI");

    [Fact]
    public Task A_host_that_there_is_none_of() => NamesAsync(new(new Uri("http://neo4j.invalid")), "server", "neo4j.invalid", "correct NEO4J_URI");

    [Fact]
    public async Task Something_that_is_no_Neo4j()
    {
        await using var other = await AnsweringServer.StartAsync("<html>", _ => (200, "<html>Welcome</html>"));
        await NamesAsync(other.Options, "server", "no answer of Neo4j's Query API", "NEO4J_URI must lead to a Neo4j of version 5.26 or later");
    }

    [Theory]
    [InlineData("4.4.40")]
    [InlineData("5.18.1")]
    public async Task A_version_from_before_the_Query_API(string version)
    {
        await using var old = await AnsweringServer.StartAsync(
            $$"""{"bolt_routing":"neo4j://127.0.0.1:7687","transaction":"http://127.0.0.1:7474/db/{databaseName}/tx","bolt_direct":"bolt://127.0.0.1:7687","neo4j_version":"{{version}}","neo4j_edition":"community"}""",
            _ => (404, string.Empty));
        await NamesAsync(old.Options, "server", $"is of version {version}", "needs 5.26 or later. Upgrade the server");
    }

    [Theory]
    [InlineData("5.25.1", false)]
    [InlineData("5.26.0", true)]
    [InlineData("5.27-aura", true)]
    [InlineData("2025.01.0", true)]
    public async Task A_version_from_before_dynamic_labels(string version, bool good)
    {
        await using var other = await AnsweringServer.StartAsync(Modern, statement => statement.Contains("dbms.components", StringComparison.Ordinal)
            ? AnsweringServer.Version(version, "enterprise")
            : AnsweringServer.Error(403, "Neo.ClientError.Security.Forbidden", "Not allowed."));

        var findings = await Neo4jCheckup.RunAsync(other.Options, CancellationToken.None);

        Assert.Equal(good, findings[0].Good);
        Assert.Contains(good ? $"Neo4j {version} enterprise" : "Upgrade the server", findings[0].Finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Query_API_that_is_off()
    {
        await using var off = await AnsweringServer.StartAsync(
            """{"bolt_routing":"neo4j://127.0.0.1:7687","transaction":"http://127.0.0.1:7474/db/{databaseName}/tx","bolt_direct":"bolt://127.0.0.1:7687","neo4j_version":"5.26.26","neo4j_edition":"community"}""",
            _ => AnsweringServer.Error(404, "Neo.ClientError.Request.Invalid", "Not Found"));
        await NamesAsync(off.Options, "server", "has its Query API off", "Add QUERY_API_ENDPOINTS to server.http_enabled_modules");
    }

    [Fact]
    public async Task An_account_that_may_not_write()
    {
        await using var strict = await AnsweringServer.StartAsync(Modern, statement => statement.Contains("dbms.components", StringComparison.Ordinal)
            ? AnsweringServer.Version("5.26.26", "enterprise")
            : AnsweringServer.Error(403, "Neo.ClientError.Security.Forbidden", "Create node with labels 'Ledger' on database 'neo4j' is not allowed for user 'reader' with roles [PUBLIC, reader]."));
        await NamesAsync(strict.Options, "rights", "is not allowed for user 'reader'", "Grant the account the role architect");
    }

    [Fact]
    public async Task An_account_that_has_no_access_at_all()
    {
        await using var strict = await AnsweringServer.StartAsync(
            Modern, _ => AnsweringServer.Error(403, "Neo.ClientError.Security.Forbidden", "Database access is not allowed for user 'reader' with roles [PUBLIC]."));
        await NamesAsync(strict.Options, "server", "Database access is not allowed", "Grant the account");
    }

    [SkippableFact]
    public async Task An_unfinished_migration_and_what_is_gone_and_a_newer_program()
    {
        await using (await Neo4jStore.OpenAsync(server.Options, CancellationToken.None))
        {
        }

        await RunAsync("DROP INDEX evidence_relation");
        await NamesAsync(server.Options, "schema", "evidence_relation is gone", "Make it again: CREATE INDEX evidence_relation");

        await RunAsync("MATCH (ledger:Ledger) REMOVE ledger.schema");
        await NamesAsync(server.Options, "schema", "a migration was not finished", "Start \"kg serve\" or \"kg ingest\"");

        await (await Neo4jStore.OpenAsync(server.Options, CancellationToken.None)).DisposeAsync();
        Assert.All(await Neo4jCheckup.RunAsync(server.Options, CancellationToken.None), finding => Assert.True(finding.Good, finding.Finding));

        await RunAsync("MATCH (ledger:Ledger) SET ledger.schema = ledger.schema + 1");
        try
        {
            await NamesAsync(server.Options, "schema", "a newer version of this program", "Use that version");
        }
        finally
        {
            await RunAsync("MATCH (ledger:Ledger) SET ledger.schema = ledger.schema - 1");
        }
    }

    [SkippableFact]
    public async Task A_database_that_nothing_was_set_up_in_is_left_as_it_is()
    {
        await using (var transport = new QueryApiTransport(server.Options))
        {
            await RunAsync("MATCH (node) DETACH DELETE node");
            var none = new Dictionary<string, object?>();
            foreach (var row in (await transport.RunAsync("SHOW CONSTRAINTS YIELD name RETURN name", none, writes: false, default)).Rows)
            {
                await RunAsync($"DROP CONSTRAINT {row[0]}");
            }

            foreach (var row in (await transport.RunAsync("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name", none, writes: false, default)).Rows)
            {
                await RunAsync($"DROP INDEX {row[0]}");
            }
        }

        for (var look = 0; look < 2; look++)
        {
            var schema = (await Neo4jCheckup.RunAsync(server.Options, CancellationToken.None))[^1];
            Assert.Equal(("schema", true, false), (schema.What, schema.Good, schema.Ready));
            Assert.Contains("nothing is set up yet", schema.Finding, StringComparison.Ordinal);
        }

        await (await Neo4jStore.OpenAsync(server.Options, CancellationToken.None)).DisposeAsync();
    }

    [Fact]
    public async Task An_address_of_no_known_scheme_is_refused() =>
        await Assert.ThrowsAsync<StoreException>(() => Neo4jCheckup.RunAsync(new(new Uri("ftp://somewhere")), CancellationToken.None));

    private static async Task NamesAsync(Neo4jOptions options, string what, string fault, string mend)
    {
        var findings = await Neo4jCheckup.RunAsync(options, CancellationToken.None);
        var bad = findings[^1];
        Assert.Equal((what, false), (bad.What, bad.Good));
        Assert.All(findings.SkipLast(1), finding => Assert.True(finding.Good, finding.Finding));
        Assert.Contains(fault, bad.Finding, StringComparison.Ordinal);
        Assert.Contains(mend, bad.Finding, StringComparison.Ordinal);
    }

    private async Task RunAsync(string statement)
    {
        await using var transport = new QueryApiTransport(server.Options);
        await transport.RunAsync(statement, new Dictionary<string, object?>(), writes: true, default);
    }
}

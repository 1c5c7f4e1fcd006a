using System.Diagnostics;
using KnowledgeGraph.Storage.Neo4j;
using KnowledgeGraph.Tests.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Service.Commands;

/// <summary>The real <c>kg doctor</c> on a real Neo4j, configured by the environment as an operator does.</summary>
[Collection("Neo4j")]
public sealed class DoctorCommandTests(Neo4jServer server)
{
    [SkippableFact]
    public async Task A_Neo4j_in_order_is_shown_with_what_it_holds()
    {
        await (await Neo4jStore.OpenAsync(server.Options, CancellationToken.None)).DisposeAsync();

        var (exitCode, said) = await RunAsync(server.Options.Password!);

        Assert.Contains("ok     server      Neo4j 5.", said, StringComparison.Ordinal);
        Assert.Contains("ok     rights ", said, StringComparison.Ordinal);
        Assert.Contains("ok     schema ", said, StringComparison.Ordinal);
        Assert.Contains(" entities, ", said, StringComparison.Ordinal);
        Assert.NotEqual(3, exitCode);
    }

    [SkippableFact]
    public async Task A_wrong_password_is_3_with_its_mend()
    {
        var (exitCode, said) = await RunAsync("wrong");

        Assert.Equal(3, exitCode);
        Assert.Contains("wrong  server ", said, StringComparison.Ordinal);
        Assert.Contains("Correct NEO4J_USERNAME and NEO4J_PASSWORD", said, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Said)> RunAsync(string password)
    {
        using var kg = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "kg"), ["doctor", "--store", "neo4j"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["NEO4J_URI"] = server.Options.Uri.ToString(),
                ["NEO4J_USERNAME"] = server.Options.Username,
                ["NEO4J_PASSWORD"] = password,
                ["NEO4J_DATABASE"] = server.Options.Database,
            },
        })!;
        var said = await kg.StandardOutput.ReadToEndAsync();
        await kg.WaitForExitAsync();
        return (kg.ExitCode, said);
    }
}

using System.Diagnostics;
using System.Text.Json.Nodes;

namespace KnowledgeGraph.Tests.GraphQL.Http;

/// <summary>Runs the audits of the GraphQL over HTTP specification (npm package <c>graphql-http</c>) against a real server. They need
/// Node and npm; without them the test is skipped and says so.</summary>
public sealed class HttpAuditTests
{
    [SkippableFact]
    public async Task Every_audit_of_the_specification_is_passed()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "cases", "graphql-http");
        Skip.If(await RunAsync("npm", ["--version"], folder) is not { Code: 0 }, "npm is not installed.");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "graphql-http")))
        {
            var install = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
            Skip.If(install is not { Code: 0 }, $"npm could not install graphql-http: {install?.Output}");
        }

        await using var server = await HttpServer.StartAsync();
        var run = await RunAsync("node", ["audit.mjs", server.Address.ToString()], folder);
        Assert.Equal(0, run!.Value.Code);
        var audits = run.Value.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.True(audits.Length > 50, $"Only {audits.Length} audits ran.");
        Assert.Empty(audits.Where(audit => audit["status"]!.GetValue<string>() != "ok").Select(audit => audit.ToJsonString()));
    }

    private static async Task<(int Code, string Output)?> RunAsync(string program, string[] arguments, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, process.ExitCode == 0 ? output : output + await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

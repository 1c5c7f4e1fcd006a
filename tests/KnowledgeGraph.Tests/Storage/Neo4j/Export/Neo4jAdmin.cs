using System.Diagnostics;

namespace KnowledgeGraph.Tests.Storage.Neo4j.Export;

/// <summary>Neo4j's admin tool, from the folder beside the checkout.</summary>
internal static class Neo4jAdmin
{
    /// <summary>Runs a command line as a person would, in a shell where <c>neo4j-admin</c> is that tool on this home.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> RunAsync(string home, string commandLine)
    {
        var tool = $"neo4j-admin() {{ '{Neo4jProcess.ScriptCalled("neo4j-admin")}' '{home}' \"$@\"; }}\n";
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", tool + commandLine])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // A JVM that lives for seconds starts sooner with one compiler.
            Environment = { ["JAVA_TOOL_OPTIONS"] = "-XX:TieredStopAtLevel=1" },
        })!;
        var error = shell.StandardError.ReadToEndAsync();
        var said = await shell.StandardOutput.ReadToEndAsync() + await error;
        await shell.WaitForExitAsync();
        return shell.ExitCode == 0 ? said : throw new InvalidOperationException($"{commandLine}\n{said}");
    }
}

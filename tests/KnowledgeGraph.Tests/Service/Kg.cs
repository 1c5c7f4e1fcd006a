using System.Text;
using KnowledgeGraph.Service.Commands;

namespace KnowledgeGraph.Tests.Service;

/// <summary>Runs a command line of kg inside the test's process.</summary>
internal static class Kg
{
    /// <summary>What a command returned and wrote.</summary>
    internal sealed record Run(int ExitCode, string Out, string Error)
    {
        /// <summary>The one line on standard error that holds this.</summary>
        public string Line(string part) => Assert.Single(Error.Split('\n'), line => line.Contains(part, StringComparison.Ordinal));
    }

    public static Task<Run> RunAsync(params string[] args) => RunAsync(string.Empty, args);

    public static async Task<Run> RunAsync(string input, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(
            new MemoryStream(Encoding.UTF8.GetBytes(input)), TextWriter.Synchronized(output), TextWriter.Synchronized(error), interactive: false);
        var exitCode = await CommandLine.RunAsync(args, terminal);
        return new Run(exitCode, output.ToString(), error.ToString());
    }
}

using System.CommandLine;

namespace KnowledgeGraph.Service.Commands;

/// <summary>The command line of <c>kg</c>: which commands there are, in the order that help lists them.</summary>
public static class CommandLine
{
    /// <summary>How long a command may go on with what it is in the middle of after Ctrl-C.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Runs one command line.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var line in UsageErrors.Explain(parsed))
            {
                terminal.Fail(line);
            }

            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = Grace,
        };
        try
        {
            return await parsed.InvokeAsync(invocation);
        }
        catch (CommandException failure)
        {
            terminal.Fail(failure.Message);
            return failure.ExitCode;
        }
        catch (OperationCanceledException)
        {
            terminal.Fail("stopped before the end.");
            return ExitCode.InputFailed;
        }
        catch (IOException broken) when (Pipe.IsBroken(broken))
        {
            // The reader of our output (head, less) has seen enough.
            return ExitCode.Done;
        }
        finally
        {
            await Pipe.FlushAsync(terminal.Out);
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var settings = new SettingsOptions(Configuration());
        var root = new RootCommand(
            "Turns Chinese economic news into a knowledge graph and answers questions about it.\n"
            + "Without a command: the same as \"kg serve\".");
        root.Add(ExtractCommand.Create(terminal));
        return root;
    }

    private static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();
}

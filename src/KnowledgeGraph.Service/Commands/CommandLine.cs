using System.CommandLine;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Storage;

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
        catch (Exception exception) when (exception is LexiconException or DictionaryException)
        {
            terminal.Fail(exception.Message);
            return ExitCode.Usage;
        }
        catch (StoreException exception)
        {
            terminal.Fail(exception.Message);
            return ExitCode.StoreUnreachable;
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
        var configuration = Configuration();
        var settings = new SettingsOptions(configuration);
        var serve = new ServeCommand(terminal, settings, configuration);
        var root = new RootCommand(
            "Turns Chinese economic news into a knowledge graph and answers questions about it.\n"
            + "Without a command: the same as \"kg serve\".\n\n"
            + "Exit codes: 0 done; 1 some input failed, each named on standard error; 2 wrong usage; 3 store unreachable.");
        settings.AddTo(root);
        serve.AddTo(root);
        root.Add(serve.Create());
        root.Add(IngestCommand.Create(terminal, settings));
        root.Add(RetractCommand.Create(terminal, settings));
        root.Add(QueryCommand.Create(terminal, settings));
        root.Add(ExportCommand.Create(terminal, settings));
        root.Add(CopyCommand.Create(terminal, settings));
        root.Add(ExtractCommand.Create(terminal));
        root.Add(SegmentCommand.Create(terminal));
        root.Add(ExplainCommand.Create(terminal, settings));
        root.Add(EvaluateCommand.Create(terminal));
        root.Add(TrainCommand.Create(terminal));
        root.Add(DoctorCommand.Create(terminal, settings, serve));
        return root;
    }

    private static IConfiguration Configuration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();
}

using System.CommandLine;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg retract</c>: articles out of the store.</summary>
internal static class RetractCommand
{
    public static Command Create(Terminal terminal, SettingsOptions settings)
    {
        var names = new Argument<string[]>("ARTICLE")
        {
            Description = "Names of articles, as \"kg export\" and the explorer show them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("retract", "Takes articles, and all that stands on them alone, out again.") { names };
        command.SetAction((parsed, cancellation) =>
            RunAsync(terminal, settings.Read(parsed), parsed.GetRequiredValue(names), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, Settings settings, string[] names, CancellationToken cancellation)
    {
        await using var store = await Stores.OpenAsync(settings, cancellation);
        string[] distinct = [.. names.Distinct(StringComparer.Ordinal)];
        var gone = await store.RetractAsync(distinct, cancellation);
        foreach (var (name, was) in distinct.Zip(gone))
        {
            if (was)
            {
                terminal.Say($"retracted: {name}");
            }
            else
            {
                terminal.Fail($"{name}: there is no such article in {Stores.Describe(settings)}; its name is its path in the folder it came from.");
            }
        }

        return gone.All(was => was) ? ExitCode.Done : ExitCode.InputFailed;
    }
}

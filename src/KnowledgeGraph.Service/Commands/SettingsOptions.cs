using System.CommandLine;

namespace KnowledgeGraph.Service.Commands;

/// <summary>The options that every command with a store takes: command line over environment over appsettings.json.</summary>
public sealed class SettingsOptions(IConfiguration configuration)
{
    private readonly Option<string?> _data = new("--data")
    {
        Description = "Folder of the embedded store. [env: KG_DATA]",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<string?> _store = new("--store")
    {
        Description = "Where the graph lives: sqlite (default) or neo4j. [env: KG_STORE]",
        HelpName = "sqlite|neo4j",
        Recursive = true,
    };

    /// <summary>Puts the options on a command and all below it.</summary>
    public void AddTo(Command command)
    {
        command.Add(_data);
        command.Add(_store);
    }

    /// <summary>What the user, the environment and the settings file say together.</summary>
    /// <exception cref="CommandException">A value is none of those allowed, or a secret cannot be read.</exception>
    public Settings Read(ParseResult parsed)
    {
        var store = parsed.GetValue(_store) ?? configuration["KG_STORE"] ?? configuration["Store"] ?? "sqlite";
        var data = parsed.GetValue(_data) ?? configuration["KG_DATA"] ?? configuration["Data"];
        return new Settings(
            store switch
            {
                "sqlite" => StoreKind.Sqlite,
                "neo4j" => StoreKind.Neo4j,
                _ => throw new CommandException(
                    ExitCode.Usage, $"store \"{store}\" is unknown; --store (or KG_STORE) is sqlite or neo4j."),
            },
            Path.GetFullPath(string.IsNullOrEmpty(data) ? Settings.DefaultData : data),
            Neo4jAccount.Read(configuration));
    }
}

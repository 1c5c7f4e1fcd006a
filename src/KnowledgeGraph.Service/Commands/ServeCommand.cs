using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Service.Hosting;

namespace KnowledgeGraph.Service.Commands;

/// <summary><c>kg serve</c>, and <c>kg</c> alone: the web server, on an empty embedded store after the seeds.</summary>
internal sealed class ServeCommand
{
    private readonly Terminal _terminal;
    private readonly SettingsOptions _settings;
    private readonly IConfiguration _configuration;

    private readonly Option<string?> _urls = new("--urls")
    {
        Description = "Where to listen, separated by semicolons; http://localhost:5080 unless told. [env: KG_URLS]",
        HelpName = "URLS",
    };

    private readonly Option<int?> _port = new("--port") { Description = "Listen on this port of localhost.", HelpName = "N" };

    private readonly Option<bool> _noSeeds = new("--no-seeds")
    {
        Description = "Leave an empty store empty, instead of ingesting the articles that come with the program.",
    };

    public ServeCommand(Terminal terminal, SettingsOptions settings, IConfiguration configuration)
    {
        _terminal = terminal;
        _settings = settings;
        _configuration = configuration;
        _port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > 65535)
            {
                result.AddError("--port is 0 to 65535; 0 takes any that is free.");
            }
        });
    }

    public Command Create()
    {
        var command = new Command("serve", "Starts the web server: GraphQL, explorer, health. The default command.");
        AddTo(command);
        return command;
    }

    /// <summary>Makes a command serve.</summary>
    public void AddTo(Command command)
    {
        command.Add(_urls);
        command.Add(_port);
        command.Add(_noSeeds);
        command.SetAction((parsed, cancellation) => RunAsync(_settings.Read(parsed), Urls(parsed), parsed.GetValue(_noSeeds), cancellation));
    }

    /// <summary>Where to listen, as command line, environment and settings file say together.</summary>
    public string Urls(ParseResult parsed)
    {
        if (parsed.GetValue(_port) is { } port)
        {
            // Kestrel binds "localhost" to both address families and refuses to pick one port for the two.
            return port == 0 ? "http://127.0.0.1:0" : string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}");
        }

        return parsed.GetValue(_urls) ?? _configuration["KG_URLS"] ?? _configuration["ASPNETCORE_URLS"] ?? _configuration["Urls"]
            ?? "http://localhost:5080";
    }

    private async Task<int> RunAsync(Settings settings, string urls, bool noSeeds, CancellationToken cancellation)
    {
        ListenAddress.Check(urls);
        await using var store = await Stores.OpenAsync(settings, cancellation);
        _terminal.Say($"Store: {Stores.Describe(settings)}");
        if (settings.Store == StoreKind.Sqlite)
        {
            await Seeding.RunAsync(_terminal, store, noSeeds, cancellation);
        }

        await using var app = ServiceHost.Build(store, urls, settings.Store.ToString().ToLowerInvariant());
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException exception)
        {
            throw ListenAddress.Failed(urls, exception);
        }

        foreach (var url in app.Urls)
        {
            _terminal.Say($"Serving {url} (explorer), {url}/graphql (GraphQL, GraphiQL), {url}/health. Ctrl-C stops.");
        }

        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app.Lifetime.ApplicationStopping);
        var warmUp = settings.Store == StoreKind.Neo4j ? WarmUp.RunAsync(store, stopping.Token) : Task.CompletedTask;
        try
        {
            await app.WaitForShutdownAsync(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }

        await warmUp;
        _terminal.Say("Stopped.");
        return ExitCode.Done;
    }
}

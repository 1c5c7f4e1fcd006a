using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>A real Neo4j for the tests: the one at KG_TEST_NEO4J (http://user:password@host:port) or one started for this
/// run from the folder beside the checkout; absent both, the tests skip with the reason.</summary>
public sealed class Neo4jServer : IDisposable
{
    private const string Password = "test-password";
    private readonly Process? _process;
    private readonly string _home = Path.Combine(Path.GetTempPath(), "kg-neo4j-" + Guid.NewGuid().ToString("N"));

    public Neo4jServer()
    {
        Current = this;
        if (Environment.GetEnvironmentVariable("KG_TEST_NEO4J") is { Length: > 0 } address)
        {
            var uri = new Uri(address);
            var account = uri.UserInfo.Split(':', 2);
            Options = new Neo4jOptions(new Uri(uri.GetLeftPart(UriPartial.Authority)), account[0], account.ElementAtOrDefault(1));
            return;
        }

        var script = Repository.Shared is { } shared ? Path.Combine(shared, "neo4j", "neo4j-server") : null;
        if (script is null || !File.Exists(script))
        {
            Missing = "No Neo4j: KG_TEST_NEO4J is not set and no server lies beside the checkout.";
            return;
        }

        _process = Process.Start(new ProcessStartInfo(script, [_home, "--password", Password])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Options = new Neo4jOptions(AwaitAddress(), "neo4j", Password);
    }

    /// <summary>The server of this run, for fixtures that xunit makes without arguments; set before any test of the
    /// collection starts.</summary>
    public static Neo4jServer? Current { get; private set; }

    /// <summary>Why there is no server, or null.</summary>
    public string? Missing { get; }

    /// <summary>How to reach it.</summary>
    /// <exception cref="SkipException">There is none.</exception>
    public Neo4jOptions Options
    {
        get
        {
            Skip.If(Missing is not null, Missing);
            return field!;
        }
    }

    public void Dispose()
    {
        if (_process is null)
        {
            return;
        }

        // Nothing of it is wanted any more, so it need not stop cleanly, which takes ten seconds.
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_home, recursive: true);
    }

    private Uri AwaitAddress()
    {
        var file = Path.Combine(_home, "address");
        using var client = new HttpClient();
        for (var patience = Stopwatch.StartNew(); patience.Elapsed < TimeSpan.FromSeconds(90); Thread.Sleep(100))
        {
            if (_process!.HasExited)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"neo4j-server ended at once with exit code {_process.ExitCode}."));
            }

            var line = File.Exists(file)
                ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("http=", StringComparison.Ordinal))
                : null;
            if (line is null)
            {
                continue;
            }

            try
            {
                var uri = new Uri(line["http=".Length..]);
                using var answer = client.GetAsync(uri).GetAwaiter().GetResult();
                return uri;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        throw new TimeoutException("neo4j-server was not ready within 90 s.");
    }
}

/// <summary>All tests that speak to Neo4j share one server and run one after another.</summary>
[CollectionDefinition("Neo4j")]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jServer>;

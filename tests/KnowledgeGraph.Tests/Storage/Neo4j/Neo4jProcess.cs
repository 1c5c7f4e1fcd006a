using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>A real Neo4j of a test's own, from the folder beside the checkout, with an empty database unless it is
/// given one; gone after it.</summary>
internal sealed class Neo4jProcess : IDisposable
{
    private const string Password = "test-password";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly string _home;
    private readonly bool _large;
    private Process _process;

    private Neo4jProcess(string home, bool large)
    {
        _home = home;
        _large = large;
        _process = Run();
        Http = AwaitAddress("http=");
        Bolt = AwaitAddress("bolt=");
        AwaitAnswer();
    }

    /// <summary>Why none can be started here, or null.</summary>
    public static string? Missing => File.Exists(Script) ? null : "No Neo4j server lies beside the checkout.";

    /// <summary>Its address for the Query API.</summary>
    public Uri Http { get; }

    /// <summary>Its address for Bolt.</summary>
    public Uri Bolt { get; }

    /// <summary>How to reach it over HTTP.</summary>
    public Neo4jOptions Options => new(Http, "neo4j", Password);

    private static string Script => ScriptCalled("neo4j-server");

    /// <summary>Starts one and waits until it answers.</summary>
    public static Neo4jProcess Start() => StartOn(Path.Combine(Path.GetTempPath(), "kg-neo4j-" + Guid.NewGuid().ToString("N")));

    /// <summary>Starts one on a home that may hold a database, and that goes with it.</summary>
    /// <param name="large">Whether it is asked long questions, over many thousand entities.</param>
    public static Neo4jProcess StartOn(string home, bool large = false) => new(home, large);

    /// <summary>A script of the folder beside the checkout, maybe not there.</summary>
    public static string ScriptCalled(string name) => Path.Combine(Repository.Shared ?? string.Empty, "neo4j", name);

    /// <summary>Ends it as a loss of power would (SIGKILL).</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Starts it again, after it was killed, on its data and at its old addresses; does not wait for it.</summary>
    public void StartAgain() => _process = Run(
        "--http", Http.Port.ToString(CultureInfo.InvariantCulture), "--bolt", Bolt.Port.ToString(CultureInfo.InvariantCulture));

    /// <summary>Stops it in the middle of what it does (SIGSTOP): it holds its connections and answers nothing.</summary>
    public void Pause() => Signal("-STOP");

    /// <summary>Lets it go on (SIGCONT).</summary>
    public void Resume() => Signal("-CONT");

    public void Dispose()
    {
        // Nothing of it is wanted any more, so it need not stop cleanly, which takes ten seconds.
        Kill();
        Directory.Delete(_home, recursive: true);
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        Assert.Equal(0, kill.ExitCode);
    }

    private Process Run(params string[] more)
    {
        var process = Process.Start(new ProcessStartInfo(Script, [_home, "--password", Password, .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // A server of small graphs mostly plans: what the second compiler makes faster is over before it pays.
            Environment = { ["JAVA_TOOL_OPTIONS"] = _large ? string.Empty : "-XX:TieredStopAtLevel=1" },
        })!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private Uri AwaitAddress(string prefix)
    {
        var file = Path.Combine(_home, "address");
        return Await(() =>
        {
            var line = File.Exists(file)
                ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith(prefix, StringComparison.Ordinal))
                : null;
            return line is null ? null : new Uri(line[prefix.Length..]);
        });
    }

    private void AwaitAnswer()
    {
        using var client = new HttpClient();
        Await(() =>
        {
            try
            {
                return client.GetAsync(Http).GetAwaiter().GetResult();
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
                return null;
            }
        }).Dispose();
    }

    private T Await<T>(Func<T?> look)
        where T : class
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience; Thread.Sleep(100))
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException(string.Create(
                    CultureInfo.InvariantCulture, $"neo4j-server ended at once with exit code {_process.ExitCode}."));
            }

            if (look() is { } found)
            {
                return found;
            }
        }

        throw new TimeoutException($"neo4j-server was not ready within {Patience.TotalSeconds:0} s.");
    }
}

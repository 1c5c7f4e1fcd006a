using KnowledgeGraph.Storage.Neo4j;

namespace KnowledgeGraph.Tests.Storage.Neo4j;

/// <summary>A real Neo4j for the tests: the one at KG_TEST_NEO4J (http://user:password@host:port) or one started for this
/// run from the folder beside the checkout; absent both, the tests skip with the reason. What speaks Bolt finds the former
/// at KG_TEST_NEO4J_BOLT (bolt://host:port).</summary>
public sealed class Neo4jServer : IDisposable
{
    private readonly Neo4jProcess? _process;
    private readonly Uri? _bolt;

    public Neo4jServer()
    {
        Current = this;
        if (Environment.GetEnvironmentVariable("KG_TEST_NEO4J") is { Length: > 0 } address)
        {
            var uri = new Uri(address);
            var account = uri.UserInfo.Split(':', 2);
            Options = new Neo4jOptions(new Uri(uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)), account[0], account.ElementAtOrDefault(1));
            _bolt = Environment.GetEnvironmentVariable("KG_TEST_NEO4J_BOLT") is { Length: > 0 } bolt ? new Uri(bolt) : null;
        }
        else if (Neo4jProcess.Missing is { } missing)
        {
            Missing = $"KG_TEST_NEO4J is not set. {missing}";
        }
        else
        {
            _process = Neo4jProcess.Start();
            Options = _process.Options;
            _bolt = _process.Bolt;
        }
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

    /// <summary>How to reach it over Bolt.</summary>
    /// <exception cref="SkipException">There is none, or its address is not known.</exception>
    public Neo4jOptions BoltOptions
    {
        get
        {
            Skip.If(_bolt is null, MissingBolt);
            return Options with { Uri = _bolt! };
        }
    }

    /// <summary>Why there is no address for Bolt, or null.</summary>
    public string? MissingBolt => Missing ?? (_bolt is null ? "KG_TEST_NEO4J is set and KG_TEST_NEO4J_BOLT is not." : null);

    public void Dispose() => _process?.Dispose();
}

/// <summary>All tests that speak to Neo4j share one server and run one after another.</summary>
[CollectionDefinition("Neo4j")]
public sealed class Neo4jCollection : ICollectionFixture<Neo4jServer>, ICollectionFixture<Export.ImportedServers>;

using Neo4j.Driver;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Bolt;

/// <summary>Neo4j over Bolt, by the official driver: routing over a cluster's members, pooled connections. It is part of a
/// build only with <c>-p:UseNeo4jDriver=true</c>.</summary>
internal sealed class BoltTransport : INeo4jTransport
{
    private readonly IDriver _driver;
    private readonly string _database;
    private readonly TimeSpan _timeout;
    private readonly TimedStatements _statements;
    private readonly Bookmarks _bookmarks = new();

    public BoltTransport(Neo4jOptions options)
    {
        _database = options.Database;
        _timeout = options.Timeout;
        Address = $"{options.Uri.Scheme}://{options.Uri.Authority[(options.Uri.Authority.LastIndexOf('@') + 1)..]}";
        _statements = new TimedStatements(Address, options.Timeout, SendAsync);
        var account = options switch
        {
            { Token: { } token } => AuthTokens.Bearer(token),
            { Username: { } user } => AuthTokens.Basic(user, options.Password ?? string.Empty),
            _ => AuthTokens.None,
        };
        _driver = GraphDatabase.Driver(new Uri(Address), account, config => config
            .WithConnectionTimeout(TimeSpan.FromSeconds(10))
            .WithMaxConnectionLifetime(TimeSpan.FromMinutes(5))
            .WithFetchSize(Config.Infinite)
            .WithTelemetryDisabled());
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public Task<CypherAnswer> RunAsync(
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        bool writes,
        CancellationToken cancellation) => _statements.RunAsync(statement, parameters, writes, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _driver.DisposeAsync();

    private async Task<CypherAnswer> SendAsync(
        string statement, Dictionary<string, object?> parameters, bool writes, CancellationToken cancellation)
    {
        var running = RunToEndAsync(statement, parameters, writes);
        try
        {
            return await running.WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The driver does not let go of a statement; it ends when the server ends it, and nobody asks how.
            _ = running.ContinueWith(static left => _ = left.Exception, TaskScheduler.Default);
            throw;
        }
    }

    private async Task<CypherAnswer> RunToEndAsync(string statement, Dictionary<string, object?> parameters, bool writes)
    {
        try
        {
            var session = _driver.AsyncSession(config => config
                .WithDatabase(_database)
                .WithDefaultAccessMode(writes ? AccessMode.Write : AccessMode.Read)
                .WithBookmarks(global::Neo4j.Driver.Bookmarks.From(_bookmarks.Newest)));
            await using (session.ConfigureAwait(false))
            {
                // Should this process go, the server ends the statement by itself.
                var cursor = await session.RunAsync(
                    statement, BoltValues.Parameters(parameters), transaction => transaction.WithTimeout(_timeout)).ConfigureAwait(false);
                var fields = await cursor.KeysAsync().ConfigureAwait(false);
                var rows = new List<object?[]>();
                while (await cursor.FetchAsync().ConfigureAwait(false))
                {
                    rows.Add([.. fields.Select(field => BoltValues.Read(cursor.Current[field]))]);
                }

                await cursor.ConsumeAsync().ConfigureAwait(false);
                _bookmarks.Learn(session.LastBookmarks.Values);
                return new CypherAnswer(fields, rows);
            }
        }
        catch (global::Neo4j.Driver.Neo4jException fault)
        {
            throw BoltFailure.Of(fault, Address);
        }
        catch (NotSupportedException fault)
        {
            // What listens there speaks HTTP.
            throw new Neo4jException("NotNeo4j", $"{Address} is no Neo4j that this program can use: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException or InvalidOperationException)
        {
            throw new Neo4jException(Neo4jException.Lost, $"Neo4j at {Address} cannot be reached: {fault.Message}", fault);
        }
    }
}

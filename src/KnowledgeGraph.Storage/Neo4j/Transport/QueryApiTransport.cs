using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Neo4j over its HTTP Query API (<c>POST /db/{db}/query/v2</c>, Neo4j 5.19 and later).</summary>
internal sealed class QueryApiTransport : INeo4jTransport
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly MediaTypeWithQualityHeaderValue Answer = new("application/json");

    private readonly HttpClient _client;
    private readonly Uri _query;
    private readonly TimedStatements _statements;
    private readonly Bookmarks _bookmarks = new();

    public QueryApiTransport(Neo4jOptions options)
    {
        _query = new Uri(options.Uri, $"/db/{Uri.EscapeDataString(options.Database)}/query/v2");
        Address = options.Uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
        _statements = new TimedStatements(Address, options.Timeout, SendAsync);
        _client = new HttpClient(new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            AutomaticDecompression = DecompressionMethods.None,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client.DefaultRequestHeaders.Accept.Add(Answer);
        _client.DefaultRequestHeaders.Authorization = Authorization(options);
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
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<CypherAnswer> SendAsync(
        string statement, Dictionary<string, object?> parameters, bool writes, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        QueryApiRequest.Write(body, statement, parameters, writes, _bookmarks.Newest);
        body.Position = 0;
        using var request = new HttpRequestMessage(HttpMethod.Post, _query) { Content = new StreamContent(body) };
        request.Content.Headers.ContentType = Json;
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            using var bytes = await PooledBytes.ReadAsync(response.Content, cancellation).ConfigureAwait(false);
            return Read(response.StatusCode, bytes.Span);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            var code = (fault as HttpRequestException)?.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                ? Neo4jException.Unreachable
                : Neo4jException.Lost;
            throw new Neo4jException(code, $"Neo4j at {Address} cannot be reached: {fault.Message}", fault);
        }
    }

    private CypherAnswer Read(HttpStatusCode status, ReadOnlySpan<byte> bytes)
    {
        QueryApiAnswer answer;
        try
        {
            answer = QueryApiAnswer.Parse(bytes);
        }
        catch (JsonException fault)
        {
            var start = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 200)]);
            throw new Neo4jException(
                (int)status >= 500 ? Neo4jException.Lost : "NotNeo4j",
                $"{Address} answered {(int)status} with what is no answer of Neo4j's Query API ({fault.Message}): {start}",
                fault);
        }

        if (answer.Errors is [var (code, message), ..])
        {
            throw new Neo4jException(code, $"Neo4j at {Address}: {message} ({code})");
        }

        if ((int)status >= 300)
        {
            throw new Neo4jException("NotNeo4j", $"{Address} answered {(int)status} without an error of Neo4j's.");
        }

        _bookmarks.Learn(answer.Bookmarks);
        return answer.Rows;
    }

    private static AuthenticationHeaderValue? Authorization(Neo4jOptions options) => options switch
    {
        { Token: { } token } => new AuthenticationHeaderValue("Bearer", token),
        { Username: { } user } => new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
        _ => null,
    };
}

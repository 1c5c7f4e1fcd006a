using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Neo4jReading;

/// <summary>How a server bore a load.</summary>
/// <param name="Median">Half of the requests took at most so long, in milliseconds.</param>
/// <param name="Rate">Requests answered in a second.</param>
internal sealed record LoadResult(double Median, double Rate);

/// <summary>Asks a GraphQL server over some connections that stay open, each asking again as soon as it was answered.</summary>
internal sealed class LoadGenerator(Uri address) : IDisposable
{
    // Node ends a connection that was idle for five seconds, and the one server idles while the other is asked.
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2),
    });

    /// <summary>Loads the server with requests that each carry their own variables.</summary>
    /// <param name="body">The body of the n-th request.</param>
    public async Task<LoadResult> RunAsync(Func<int, byte[]> body, int connections, TimeSpan time)
    {
        var next = 0;
        var total = Stopwatch.StartNew();
        var latencies = await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            var own = new List<double>();
            while (total.Elapsed < time)
            {
                var start = Stopwatch.GetTimestamp();
                await SendAsync(body(Interlocked.Increment(ref next))).ConfigureAwait(false);
                own.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }

            return own;
        })).ConfigureAwait(false);
        var seconds = total.Elapsed.TotalSeconds;
        var all = latencies.SelectMany(own => own).Order().ToList();
        return new LoadResult(all[all.Count / 2], all.Count / seconds);
    }

    /// <summary>The answer to one request.</summary>
    public async Task<JsonElement> AskAsync(byte[] body)
    {
        using var json = JsonDocument.Parse(await SendAsync(body).ConfigureAwait(false));
        return json.RootElement.Clone();
    }

    public void Dispose() => _client.Dispose();

    private async Task<byte[]> SendAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var answer = await _client.PostAsync(address, content).ConfigureAwait(false);
        var bytes = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        return answer.IsSuccessStatusCode
            ? bytes
            : throw new InvalidOperationException($"{address} answered {(int)answer.StatusCode}: {System.Text.Encoding.UTF8.GetString(bytes)}");
    }
}

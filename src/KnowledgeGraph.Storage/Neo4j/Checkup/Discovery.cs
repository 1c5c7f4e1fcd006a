using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Checkup;

/// <summary>What a server says of itself to anybody who asks for its root: versions too old for the Query API do so too.</summary>
/// <param name="Version">The server's version, or null where it keeps it to itself.</param>
/// <param name="HasQueryApi">Whether the Query API is on.</param>
/// <remarks>Neo4j HTTP API manual, "Discovery API": <c>GET /</c> answers <c>neo4j_version</c> and the addresses of what is
/// on.</remarks>
internal sealed record Discovery(string? Version, bool HasQueryApi)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Asks a server; null where it is no Neo4j or does not answer.</summary>
    public static async Task<Discovery?> OfAsync(Uri server, CancellationToken cancellation)
    {
        if (server.Scheme is not ("http" or "https"))
        {
            return null;
        }

        using var client = new HttpClient { Timeout = Patience };
        client.DefaultRequestHeaders.Accept.Add(new("application/json"));
        try
        {
            using var said = JsonDocument.Parse(await client.GetStringAsync(new Uri(server, "/"), cancellation).ConfigureAwait(false));
            var root = said.RootElement;
            var version = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("neo4j_version", out var given) ? given.GetString() : null;
            return version is null && !(root.ValueKind == JsonValueKind.Object && root.TryGetProperty("bolt_routing", out _))
                ? null
                : new Discovery(version, root.TryGetProperty("query", out _));
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}

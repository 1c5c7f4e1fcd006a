using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Chooses the media type of an answer by what the caller accepts (GraphQL over HTTP, section "Accept").</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string Html = "text/html";

    /// <summary>The one to answer with: the caller's favourite of those offered; null when none is accepted.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.All(string.IsNullOrWhiteSpace))
        {
            return GraphQLResponse;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        string? best = null;
        var bestQuality = 0.0;
        foreach (var offered in (string[])[GraphQLResponse, Json])
        {
            var quality = Quality(ranges, offered);
            if (quality > bestQuality)
            {
                (best, bestQuality) = (offered, quality);
            }
        }

        return best;
    }

    /// <summary>Whether the caller would rather have a page than JSON, as browsers do.</summary>
    public static bool PrefersHtml(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var ranges)
        && Named(ranges, Html) > Math.Max(Named(ranges, Json), Named(ranges, GraphQLResponse));

    private static double Named(IList<MediaTypeHeaderValue> ranges, string type) => ranges
        .Where(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
        .Select(range => range.Quality ?? 1)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>How much a type is wanted: by the range that names it most exactly.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string offered)
    {
        var parsed = new MediaTypeHeaderValue(offered);
        MediaTypeHeaderValue? closest = null;
        foreach (var range in ranges.Where(range => Matches(range, parsed)))
        {
            if (closest is null || Exactness(range) > Exactness(closest))
            {
                closest = range;
            }
        }

        return closest is null ? 0 : closest.Quality ?? 1;
    }

    private static int Exactness(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;

    private static bool Matches(MediaTypeHeaderValue range, MediaTypeHeaderValue offered) =>
        (range.MatchesAllTypes
            || (range.MatchesAllSubTypes && range.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase))
            || range.MediaType.Equals(offered.MediaType, StringComparison.OrdinalIgnoreCase))
        && (!range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

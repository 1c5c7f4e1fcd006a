using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Chooses the media type of an answer by what the caller accepts (GraphQL over HTTP, section "Accept").</summary>
internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string Html = "text/html";

    /// <summary>The one to answer with: the caller's favourite of those offered; null when none is accepted. Who names neither, or
    /// no type at all, gets plain JSON, as the specification's audits ask.</summary>
    public static string? Choose(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.All(string.IsNullOrWhiteSpace))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        var response = Closest(ranges, GraphQLResponse);
        var json = Closest(ranges, Json);
        var responseQuality = response is null ? 0 : response.Quality ?? 1;
        var jsonQuality = json is null ? 0 : json.Quality ?? 1;
        return responseQuality == 0 && jsonQuality == 0 ? null
            : responseQuality > jsonQuality ? GraphQLResponse
            : responseQuality == jsonQuality && !response!.MatchesAllSubTypes ? GraphQLResponse
            : Json;
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

    /// <summary>The range that names a type most exactly, or null.</summary>
    private static MediaTypeHeaderValue? Closest(IList<MediaTypeHeaderValue> ranges, string offered)
    {
        var parsed = new MediaTypeHeaderValue(offered);
        return ranges.Where(range => Matches(range, parsed)).MaxBy(Exactness);
    }

    private static int Exactness(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;

    private static bool Matches(MediaTypeHeaderValue range, MediaTypeHeaderValue offered) =>
        (range.MatchesAllTypes
            || (range.MatchesAllSubTypes && range.Type.Equals(offered.Type, StringComparison.OrdinalIgnoreCase))
            || range.MediaType.Equals(offered.MediaType, StringComparison.OrdinalIgnoreCase))
        && (!range.Charset.HasValue || range.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}

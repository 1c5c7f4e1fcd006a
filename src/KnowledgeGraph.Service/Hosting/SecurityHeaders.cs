namespace KnowledgeGraph.Service.Hosting;

/// <summary>Keeps the pages to what this server itself sends: no other origin, no frames, no guessed types.</summary>
internal static class SecurityHeaders
{
    // GraphiQL's editor sets styles on elements and draws cursors from data addresses.
    private const string Policy =
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public static Task AddAsync(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        return next(http);
    }
}

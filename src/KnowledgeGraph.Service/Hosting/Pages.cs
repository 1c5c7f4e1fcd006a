using Microsoft.Extensions.FileProviders;

namespace KnowledgeGraph.Service.Hosting;

/// <summary>The explorer and GraphiQL, from the folder <c>pages</c> beside the program.</summary>
internal static class Pages
{
    /// <summary>Where the build puts them.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "pages");

    /// <summary>Addresses that the explorer itself makes sense of.</summary>
    private static readonly string[] Explorer = ["/", "/entity/{id}", "/article/{**name}"];

    public static void Map(WebApplication app)
    {
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Directory.CreateDirectory(Folder).FullName),
            OnPrepareResponse = file => Cache(file.Context),
        });
        foreach (var address in Explorer)
        {
            app.MapMethods(address, [HttpMethods.Get, HttpMethods.Head], http => SendAsync(http, "index.html"));
        }
    }

    /// <summary>What a browser sees at /graphql.</summary>
    public static Task GraphiQLAsync(HttpContext http) => SendAsync(http, Path.Combine("graphiql", "index.html"));

    private static Task SendAsync(HttpContext http, string page)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        return http.Response.SendFileAsync(Path.Combine(Folder, page), http.RequestAborted);
    }

    // Built files carry a digest in their names and never change; the pages that name them do.
    private static void Cache(HttpContext http) => http.Response.Headers.CacheControl =
        http.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
}

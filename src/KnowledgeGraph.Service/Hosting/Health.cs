using System.Reflection;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Hosting;

/// <summary>/health: that the process lives, and whether its store answers; 503 when it does not.</summary>
internal static class Health
{
    private static readonly string Version =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    public static void Map(WebApplication app, IGraphStore store, string kind) =>
        app.MapMethods("/health", [HttpMethods.Get, HttpMethods.Head], async (HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            try
            {
                var size = await store.SizeAsync(http.RequestAborted);
                var state = new StoreHealth(kind, true, size.Articles, size.Entities, size.Relations);
                await http.Response.WriteAsJsonAsync(new ServiceHealth("ready", Version, state), http.RequestAborted);
            }
            catch (StoreException exception)
            {
                Log.StoreNotReady(app.Logger, exception);
                http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                await http.Response.WriteAsJsonAsync(
                    new ServiceHealth("store unavailable", Version, new StoreHealth(kind, false, 0, 0, 0)), http.RequestAborted);
            }
        });

    private sealed record ServiceHealth(string Status, string Version, StoreHealth Store);

    private sealed record StoreHealth(string Kind, bool Ready, int Articles, int Entities, int Relations);
}

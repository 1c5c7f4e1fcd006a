using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.Service.Schema;
using KnowledgeGraph.Storage;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Logging.Console;

namespace KnowledgeGraph.Service.Hosting;

/// <summary>The web server: GraphQL at /graphql, pages at /, health at /health.</summary>
public static class ServiceHost
{
    /// <summary>Builds the server; it listens once it is started.</summary>
    /// <param name="store">Answers all questions; stays the caller's to dispose of.</param>
    /// <param name="urls">Where to listen, separated by semicolons.</param>
    /// <param name="kind">The store's kind, as /health names it.</param>
    public static WebApplication Build(IGraphStore store, string urls, string kind)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls);
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddSimpleConsole(console => console.SingleLine = true);
        // Standard output is left to data; what goes wrong is for a person.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        // Nothing secret is in an answer, so compression under TLS gives nothing away.
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes =
                [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json", "image/svg+xml"];
        });

        var app = builder.Build();
        app.UseResponseCompression();
        app.Use(SecurityHeaders.AddAsync);
        Pages.Map(app);
        Health.Map(app, store, kind);
        app.MapGraphQL("/graphql", Executor(app.Logger), new GraphQLHttpOptions
        {
            Context = http => new GraphReads(() => store.ReaderAsync(http.RequestAborted)),
            Page = Pages.GraphiQLAsync,
        });
        return app;
    }

    private static Executor Executor(ILogger logger) => new(GraphSchema.Parse(), GraphSchema.Resolvers(), new ExecutorOptions
    {
        Unexpected = exception =>
        {
            Log.FieldFailed(logger, exception);
            return "Something went wrong while this field was answered; the server's log says what.";
        },
    });
}

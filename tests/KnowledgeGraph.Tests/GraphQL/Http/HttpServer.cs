using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Http;
using KnowledgeGraph.GraphQL.Types;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.Tests.GraphQL.Http;

/// <summary>A real Kestrel on a free port that serves a small schema.</summary>
internal sealed class HttpServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private HttpServer(WebApplication application) => this.application = application;

    public Uri Address => new(new Uri(application.Urls.First()), "/graphql");

    public static async Task<HttpServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var schema = Schema.Parse(
            "type Query { hello: String broken: String! echo(number: Int): Int agent: String } type Mutation { set(number: Int): Int }");
        var resolvers = new ResolverMap()
            .Field("Query", "hello", _ => "你好，世界")
            .Field("Query", "broken", _ => throw new InvalidOperationException("the password is 1234"))
            .Field("Query", "echo", field => field.Argument<int>("number"))
            .Field("Query", "agent", field => field.ContextOf<HttpContext>().Request.Headers.UserAgent.ToString())
            .Field("Mutation", "set", field => field.Argument<int>("number"));
        application.MapGraphQL("/graphql", new Executor(schema, resolvers), new GraphQLHttpOptions
        {
            Context = http => http,
            MaxBodyBytes = 2000,
            Page = http => http.Response.WriteAsync("<p>page</p>"),
        });
        await application.StartAsync();
        return new HttpServer(application);
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();
}

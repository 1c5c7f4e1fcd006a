using KnowledgeGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Puts GraphQL into an ASP.NET application.</summary>
public static class GraphQLEndpointExtensions
{
    /// <summary>Serves an executor at a path: GET and POST, by the GraphQL over HTTP specification.</summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string path, Executor executor, GraphQLHttpOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(executor);
        RequestDelegate handle = new GraphQLEndpoint(executor, options ?? new GraphQLHttpOptions()).HandleAsync;
        return endpoints.Map(path, handle).WithDisplayName("GraphQL");
    }
}

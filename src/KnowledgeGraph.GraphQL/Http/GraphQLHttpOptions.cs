using Microsoft.AspNetCore.Http;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>How an endpoint serves GraphQL over HTTP.</summary>
public sealed record GraphQLHttpOptions
{
    /// <summary>What resolvers get as their context for a request; nothing unless told.</summary>
    public Func<HttpContext, object?> Context { get; init; } = _ => null;

    /// <summary>Answers a browser that opens the address (a GET that accepts <c>text/html</c> and carries no query) with a page;
    /// without it such a request is treated as any other.</summary>
    public Func<HttpContext, Task>? Page { get; init; }

    /// <summary>A body has at most so many bytes; 1 MiB unless told.</summary>
    public long MaxBodyBytes { get; init; } = 1024 * 1024;
}

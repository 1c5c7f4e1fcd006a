namespace KnowledgeGraph.GraphQL.Http;

/// <summary>A request that is no GraphQL-over-HTTP request, and the status code that says so.</summary>
internal sealed class BadRequestException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}

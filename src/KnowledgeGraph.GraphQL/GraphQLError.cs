using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL;

/// <summary>One fault of a request, as the response shows it (specification 7.1.2).</summary>
/// <param name="Message">A sentence for the person who wrote the request.</param>
/// <param name="Locations">Where in the document, or null.</param>
/// <param name="Path">Where in the response (strings and ints), or null.</param>
/// <param name="Extensions">More for programs, such as a code, or null.</param>
public sealed record GraphQLError(
    string Message,
    IReadOnlyList<SourcePosition>? Locations = null,
    IReadOnlyList<object>? Path = null,
    IReadOnlyDictionary<string, object?>? Extensions = null)
{
    /// <summary>A fault at nodes of a document.</summary>
    public static GraphQLError At(string message, params IEnumerable<Node> nodes) =>
        new(message, [.. nodes.Select(node => node.Location.Position)]);
}

/// <summary>Thrown by a resolver to say something to the caller; what any other exception says is kept from them.</summary>
/// <param name="message">A sentence for the caller.</param>
/// <param name="code">A code for programs, shown as <c>extensions.code</c>, or null.</param>
public sealed class GraphQLException(string message, string? code = null) : Exception(message)
{
    /// <summary>The code, or null.</summary>
    public string? Code { get; } = code;
}

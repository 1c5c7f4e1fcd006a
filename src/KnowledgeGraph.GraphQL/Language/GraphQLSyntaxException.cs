namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A text that is not in the GraphQL language, with the place where that shows.</summary>
public sealed class GraphQLSyntaxException(Source source, int offset, string description)
    : Exception($"Syntax Error: {description}")
{
    /// <summary>The fault as a value, for a response.</summary>
    public GraphQLError Error { get; } =
        new($"Syntax Error: {description}", [source.PositionAt(offset)]);
}

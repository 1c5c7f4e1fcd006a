namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What one caller asks.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which of its operations, when it has several.</param>
/// <param name="Variables">Values of the operation's variables as JSON has them: null, bool, string, int, long, double,
/// <c>IReadOnlyList&lt;object?&gt;</c> or <c>IReadOnlyDictionary&lt;string, object?&gt;</c>; see <see cref="JsonInput"/>.</param>
/// <param name="Context">What resolvers get as <see cref="FieldContext.Context"/>, such as the store to read from.</param>
/// <param name="RootValue">The parent that the resolvers of root fields get, or null.</param>
public sealed record GraphQLRequest(
    string Query,
    string? OperationName = null,
    IReadOnlyDictionary<string, object?>? Variables = null,
    object? Context = null,
    object? RootValue = null);

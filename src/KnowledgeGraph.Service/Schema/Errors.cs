using KnowledgeGraph.GraphQL;

namespace KnowledgeGraph.Service.Schema;

/// <summary>Every error that the resolvers tell a caller, with its code.</summary>
internal static class Errors
{
    /// <summary>An argument has a value that the field does not take.</summary>
    public static GraphQLException BadInput(string message) => new(message, "BAD_USER_INPUT");

    /// <summary>A cursor is not one of the list it was given to.</summary>
    public static GraphQLException InvalidCursor(string message) => new(message, "INVALID_CURSOR");

    /// <summary>The store could not answer.</summary>
    public static GraphQLException StoreUnavailable(string message) => new(message, "STORE_UNAVAILABLE");
}

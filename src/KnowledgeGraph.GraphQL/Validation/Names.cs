using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>What messages call things.</summary>
internal static class Names
{
    /// <summary>The keyword of a kind of operation.</summary>
    public static string Of(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        _ => "subscription",
    };

    /// <summary>Nodes with the same name, for names that occur more than once, in the order of first appearance.</summary>
    public static IEnumerable<IGrouping<string, T>> Repeated<T>(IEnumerable<T> nodes, Func<T, string> name) =>
        nodes.GroupBy(name, StringComparer.Ordinal).Where(group => group.Skip(1).Any());
}

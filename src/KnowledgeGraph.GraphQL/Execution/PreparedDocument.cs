using System.Collections.Frozen;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A document that was parsed and checked once.</summary>
public sealed class PreparedDocument
{
    internal PreparedDocument(DocumentNode? document, IReadOnlyList<GraphQLError> errors)
    {
        Errors = errors;
        Operations = document?.Definitions.OfType<OperationDefinitionNode>().ToArray() ?? [];
        Fragments = document?.Definitions.OfType<FragmentDefinitionNode>()
            .DistinctBy(fragment => fragment.Name.Value)
            .ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal) ?? [];
        SelectedNames = Operations.Select(operation => operation.SelectionSet)
            .Concat(Fragments.Values.Select(fragment => fragment.SelectionSet))
            .SelectMany(Names)
            .ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>What is wrong with it; it can only be executed when nothing is.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    internal IReadOnlyList<OperationDefinitionNode> Operations { get; }

    internal Dictionary<string, FragmentDefinitionNode> Fragments { get; }

    /// <summary>The names of all fields that are selected anywhere.</summary>
    internal FrozenSet<string> SelectedNames { get; }

    /// <summary>What the operation of a request does; null when the document has no such operation.</summary>
    public OperationKind? KindOf(string? operationName) => Find(operationName, out _)?.Operation;

    /// <summary>The operation to execute (specification 6.1, GetOperation()).</summary>
    internal OperationDefinitionNode? Find(string? operationName, out string? fault)
    {
        fault = null;
        if (operationName is null)
        {
            if (Operations.Count == 1)
            {
                return Operations[0];
            }

            fault = Operations.Count == 0
                ? "Must provide an operation."
                : "Must provide operation name if query contains multiple operations.";
            return null;
        }

        var operation = Operations.FirstOrDefault(candidate => candidate.Name?.Value == operationName);
        fault = operation is null ? $"Unknown operation named \"{operationName}\"." : null;
        return operation;
    }

    private static IEnumerable<string> Names(SelectionSetNode set) => set.Selections.SelectMany(selection => selection switch
    {
        FieldNode field => (field.SelectionSet is { } below ? Names(below) : []).Prepend(field.Name.Value),
        InlineFragmentNode inline => Names(inline.SelectionSet),
        _ => [],
    });
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>All that one execution shares.</summary>
internal sealed class ExecutionState(
    Schema schema,
    BoundResolvers resolvers,
    PreparedDocument document,
    VariableValues variables,
    GraphQLRequest request,
    CancellationToken cancellation)
{
    public Schema Schema { get; } = schema;

    public BoundResolvers Resolvers { get; } = resolvers;

    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } = document.Fragments;

    /// <summary>The names of all fields that the document selects anywhere.</summary>
    public IReadOnlySet<string> SelectedNames => document.SelectedNames;

    public VariableValues Variables { get; } = variables;

    public GraphQLRequest Request { get; } = request;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether an exception says no more than that the request was given up.</summary>
    public bool IsCancelled(Exception exception) =>
        exception is OperationCanceledException && Cancellation.IsCancellationRequested;

    /// <summary>Plans what selection sets ask of an object type.</summary>
    public SelectionPlan Plan(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var fields = new List<FieldPlan>();
        foreach (var (key, nodes) in FieldCollector.Collect(this, type, selectionSets))
        {
            if (Schema.Field(type, nodes[0].Name.Value) is { } definition)
            {
                fields.Add(new FieldPlan(key, fields.Count, nodes, type, definition, Resolvers.For(type, definition)));
            }
        }

        return new SelectionPlan(type, [.. fields]);
    }
}

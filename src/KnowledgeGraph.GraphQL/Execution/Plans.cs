using System.Text.Json;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What one execution asks of objects of one type at one place of the document.</summary>
internal sealed class SelectionPlan(ObjectType type, FieldPlan[] fields)
{
    public ObjectType Type { get; } = type;

    public FieldPlan[] Fields { get; } = fields;

    /// <summary>Objects of the level being gathered.</summary>
    public List<ResultObject> Waiting { get; set; } = [];
}

/// <summary>One field of a <see cref="SelectionPlan"/>.</summary>
internal sealed class FieldPlan(
    string key, int index, IReadOnlyList<FieldNode> nodes, ObjectType parent, FieldDefinition definition, Resolver resolver)
{
    private readonly Dictionary<ObjectType, SelectionPlan> children = [];
    private FieldContext? context;
    private GraphQLError? fault;

    public string Key { get; } = key;

    /// <summary>The key as it is written, escaped once.</summary>
    public JsonEncodedText EncodedKey { get; } = JsonEncodedText.Encode(key);

    public int Index { get; } = index;

    public IReadOnlyList<FieldNode> Nodes { get; } = nodes;

    public ObjectType Parent { get; } = parent;

    public FieldDefinition Definition { get; } = definition;

    public Resolver Resolver { get; } = resolver;

    public bool AllowsNull { get; } = definition.Type is not NonNullType;

    /// <summary>The selection below this field for one object type.</summary>
    public SelectionPlan Child(ExecutionState state, ObjectType type)
    {
        if (!children.TryGetValue(type, out var child))
        {
            child = state.Plan(type, Nodes.Where(node => node.SelectionSet is not null).Select(node => node.SelectionSet!));
            children.Add(type, child);
        }

        return child;
    }

    /// <summary>The field's arguments, coerced once; null with a fault when they cannot be.</summary>
    public FieldContext? Context(ExecutionState state, out GraphQLError? argumentFault)
    {
        if (context is null && fault is null)
        {
            var arguments = ArgumentCoercion.Coerce(
                Definition.Arguments, Nodes[0].Arguments, Nodes[0], state.Variables, out fault);
            context = fault is null ? new FieldContext(state, this, arguments!) : null;
        }

        argumentFault = fault;
        return context;
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What a resolver knows besides its parents: the same object for all parents of a level.</summary>
public sealed class FieldContext
{
    private readonly ExecutionState state;
    private readonly FieldPlan plan;
    private IReadOnlyList<FieldContext>? below;

    internal FieldContext(ExecutionState state, FieldPlan plan, IReadOnlyDictionary<string, object?> arguments)
    {
        this.state = state;
        this.plan = plan;
        Arguments = arguments;
    }

    /// <summary>The arguments given or defaulted; those left out without a default are absent. An enum is its bound value, an
    /// input object an <c>IReadOnlyDictionary&lt;string, object?&gt;</c>, a list an <c>IReadOnlyList&lt;object?&gt;</c>.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>The request's context, see <see cref="GraphQLRequest.Context"/>.</summary>
    public object? Context => state.Request.Context;

    /// <summary>The type that has the field.</summary>
    public ObjectType ParentType => plan.Parent;

    /// <summary>The field.</summary>
    public FieldDefinition Definition => plan.Definition;

    /// <summary>The key of its value in the response.</summary>
    public string ResponseKey => plan.Key;

    /// <summary>Ends when the caller has gone or the time is up.</summary>
    public CancellationToken Cancellation => state.Cancellation;

    /// <summary>The request's context as a type.</summary>
    public T ContextOf<T>() => (T)Context!;

    /// <summary>An argument; the type's default when it is absent or null.</summary>
    public T? Argument<T>(string name) => Arguments.TryGetValue(name, out var value) && value is not null ? (T)value : default;

    /// <summary>A list argument; null when it is absent or null.</summary>
    public IReadOnlyList<T>? List<T>(string name) => Arguments.TryGetValue(name, out var value) && value is not null
        ? [.. ((IReadOnlyList<object?>)value).Select(item => (T)item!)]
        : null;

    /// <summary>An input object argument; null when it is absent or null.</summary>
    public IReadOnlyDictionary<string, object?>? Input(string name) =>
        Argument<IReadOnlyDictionary<string, object?>>(name);

    /// <summary>Whether the request selects something below this field, such as <c>Selects("edges", "node")</c>: on any of the
    /// types that the way can lead through.</summary>
    public bool Selects(params ReadOnlySpan<string> path)
    {
        IReadOnlyList<FieldNode> nodes = plan.Nodes;
        foreach (var name in path)
        {
            nodes = LookAhead.Children(state, nodes, name);
            if (nodes.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The names of the fields selected directly below a place, see <see cref="Selects"/>; without aliases.</summary>
    public IReadOnlyCollection<string> SelectedFields(params ReadOnlySpan<string> path)
    {
        IReadOnlyList<FieldNode> nodes = plan.Nodes;
        foreach (var name in path)
        {
            nodes = LookAhead.Children(state, nodes, name);
        }

        return [.. LookAhead.Children(state, nodes, null).Select(node => node.Name.Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The fields selected directly below this one with their arguments, of every object type its values can be of;
    /// those whose arguments are faulty are left out. To be asked before the resolver awaits anything.</summary>
    public IReadOnlyList<FieldContext> Below() => below ??= plan.Definition.Type.Named is CompositeType composite
        ? [.. (composite is ObjectType single ? [single] : composite.PossibleTypes)
            .SelectMany(type => plan.Child(state, type).Fields)
            .Select(field => field.Context(state, out _))
            .OfType<FieldContext>()]
        : [];

    /// <summary>Whether the operation selects a field of one of these names anywhere.</summary>
    public bool SelectsAnywhere(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (state.SelectedNames.Contains(name))
            {
                return true;
            }
        }

        return false;
    }
}

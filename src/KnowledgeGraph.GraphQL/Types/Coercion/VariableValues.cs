namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The coerced values of an operation's variables; those left out without a default are absent.</summary>
public sealed class VariableValues(IReadOnlyDictionary<string, object?> values)
{
    /// <summary>No variables.</summary>
    public static VariableValues None { get; } = new(new Dictionary<string, object?>());

    /// <summary>A variable's value, if it has one.</summary>
    public bool TryGet(string name, out object? value) => values.TryGetValue(name, out value);
}

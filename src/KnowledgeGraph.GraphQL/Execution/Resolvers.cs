namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>How a field gets its value: for one parent at once, for one parent later, or for all parents of a level in one
/// call.</summary>
internal abstract class Resolver;

internal sealed class ValueResolver(Func<object?, FieldContext, object?> resolve) : Resolver
{
    public Func<object?, FieldContext, object?> Resolve { get; } = resolve;
}

internal sealed class AsyncResolver(Func<object?, FieldContext, ValueTask<object?>> resolve) : Resolver
{
    public Func<object?, FieldContext, ValueTask<object?>> Resolve { get; } = resolve;
}

/// <summary>Gets all parents, answers with as many values in the same order.</summary>
internal sealed class BatchResolver(Func<IReadOnlyList<object?>, FieldContext, ValueTask<IReadOnlyList<object?>>> resolve) : Resolver
{
    public Func<IReadOnlyList<object?>, FieldContext, ValueTask<IReadOnlyList<object?>>> Resolve { get; } = resolve;
}

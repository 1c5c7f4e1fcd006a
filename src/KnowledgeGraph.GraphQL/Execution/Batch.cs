using System.Collections;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>One call of a batch resolver: the parents of one field of the document, whatever their types, as long as the arguments
/// are the same.</summary>
internal sealed class Batch(BatchResolver resolver, FieldPlan first, FieldContext context, IReadOnlyList<ResultObject> objects)
{
    private readonly List<(FieldPlan Field, IReadOnlyList<ResultObject> Objects)> parts = [(first, objects)];

    /// <summary>The field, as error messages name it.</summary>
    public string Field => first.Definition.ToString();

    /// <summary>The number of parents.</summary>
    public int Count { get; private set; } = objects.Count;

    /// <summary>Every parent with its own type's field.</summary>
    public IEnumerable<(FieldPlan Field, ResultObject Parent)> Members =>
        parts.SelectMany(part => part.Objects.Select(parent => (part.Field, parent)));

    /// <summary>Takes in the same field of another type, if it is the same.</summary>
    public bool TryJoin(BatchResolver other, FieldPlan otherField, FieldContext otherContext, IReadOnlyList<ResultObject> others)
    {
        if (!ReferenceEquals(resolver, other)
            || !first.Nodes.SequenceEqual(otherField.Nodes)
            || !Same(context.Arguments, otherContext.Arguments))
        {
            return false;
        }

        parts.Add((otherField, others));
        Count += others.Count;
        return true;
    }

    /// <summary>Makes the call.</summary>
    public async Task<IReadOnlyList<object?>> BeginAsync()
    {
        var parents = new object?[Count];
        var i = 0;
        foreach (var (_, parent) in Members)
        {
            parents[i++] = parent.Source;
        }

        return await resolver.Resolve(parents, context).ConfigureAwait(false);
    }

    private static bool Same(object? a, object? b) => (a, b) switch
    {
        (IReadOnlyDictionary<string, object?> x, IReadOnlyDictionary<string, object?> y) =>
            x.Count == y.Count && x.All(pair => y.TryGetValue(pair.Key, out var other) && Same(pair.Value, other)),
        (IReadOnlyList<object?> x, IReadOnlyList<object?> y) =>
            x.Count == y.Count && x.Zip(y).All(pair => Same(pair.First, pair.Second)),
        (IEnumerable and not string, _) => false,
        _ => Equals(a, b),
    };
}

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Gathers the errors of fields, and lets the null that stands for a failed field rise to where null is allowed
/// (specification 6.4.4).</summary>
internal sealed class ErrorCollector(Func<Exception, string> unexpected)
{
    private readonly List<FieldError> errors = [];
    private bool anyDropped;

    /// <summary>Whether a null has risen to the root.</summary>
    public bool RootDropped { get; private set; }

    /// <summary>A field failed with an exception.</summary>
    public void Fail(FieldPlan field, IResultNode holder, int index, Exception exception)
    {
        var known = exception as GraphQLException;
        Fail(field, holder, index, new GraphQLError(known?.Message ?? unexpected(exception))
        {
            Extensions = known?.Code is { } code ? new Dictionary<string, object?> { ["code"] = code } : null,
        });
    }

    /// <summary>A field failed with an error; places and path are added.</summary>
    public void Fail(FieldPlan field, IResultNode holder, int index, GraphQLError error)
    {
        var steps = Steps(holder, index, out var positions);
        var located = error with
        {
            Path = steps,
            Locations = error.Locations ?? [.. field.Nodes.Select(node => node.Location.Position)],
        };
        errors.Add(new FieldError(located, positions, Rise(holder, index, positions.Length)));
    }

    /// <summary>Those of some objects that the answer still shows.</summary>
    public IReadOnlyList<ResultObject> Living(IReadOnlyList<ResultObject> objects) =>
        anyDropped ? [.. objects.Where(IsLiving)] : objects;

    /// <summary>The errors in the order of the answer, so that equal requests get equal answers. Of a part of the answer that
    /// became null, those after the one that made it null are left out: nobody could tell what they are about.</summary>
    public IReadOnlyList<GraphQLError> InOrder()
    {
        if (errors.Count <= 1)
        {
            return [.. errors.Select(error => error.Error)];
        }

        var shown = new List<GraphQLError>();
        var dropped = new List<int[]>();
        foreach (var error in errors.OrderBy(error => error.Positions, PositionOrder.Comparer))
        {
            if (dropped.Any(prefix => error.Positions.AsSpan().StartsWith(prefix)))
            {
                continue;
            }

            shown.Add(error.Error);
            if (error.DroppedLength is { } length)
            {
                dropped.Add(error.Positions[..length]);
            }
        }

        return shown;
    }

    private static bool IsLiving(ResultObject obj)
    {
        for (IResultNode? node = obj; node is not null; node = node.Holder)
        {
            if (node.Dropped)
            {
                return false;
            }
        }

        return true;
    }

    private static object[] Steps(IResultNode holder, int index, out int[] positions)
    {
        var steps = new List<object>();
        var indexes = new List<int>();
        for (IResultNode? node = holder; node is not null; index = node.Index, node = node.Holder)
        {
            steps.Add(node.Step(index));
            indexes.Add(index);
        }

        steps.Reverse();
        indexes.Reverse();
        positions = [.. indexes];
        return [.. steps];
    }

    /// <summary>Puts null where it is allowed; the length of the path to that place when it is above the failed one.</summary>
    private int? Rise(IResultNode holder, int index, int length)
    {
        var start = length;
        for (var node = holder; ; index = node.Index, node = node.Holder, length--)
        {
            if (node.AllowsNull(index))
            {
                node.Put(index, null);
                return length == start ? null : length;
            }

            node.Dropped = true;
            anyDropped = true;
            if (node.Holder is null)
            {
                RootDropped = true;
                return 0;
            }
        }
    }

    private sealed record FieldError(GraphQLError Error, int[] Positions, int? DroppedLength);

    private static class PositionOrder
    {
        public static IComparer<int[]> Comparer { get; } =
            Comparer<int[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b));
    }
}

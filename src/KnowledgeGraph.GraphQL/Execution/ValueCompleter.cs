using System.Collections;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Turns what resolvers gave into what the answer shows (specification 6.4.3, CompleteValue()), and gathers the objects
/// whose fields come next.</summary>
internal sealed class ValueCompleter(ExecutionState state, ErrorCollector errors)
{
    private List<SelectionPlan> next = [];

    /// <summary>The selections that got objects since the last call.</summary>
    public IReadOnlyList<(SelectionPlan Plan, IReadOnlyList<ResultObject> Objects)> TakeNext()
    {
        var taken = next.ConvertAll(plan =>
        {
            IReadOnlyList<ResultObject> objects = plan.Waiting;
            plan.Waiting = [];
            return (plan, objects);
        });
        next = [];
        return taken;
    }

    /// <summary>Takes the value of a field of an object.</summary>
    public void Complete(FieldPlan field, ResultObject parent, object? value) =>
        Complete(field, parent, field.Index, field.Definition.Type, value);

    private void Complete(FieldPlan field, IResultNode holder, int index, SchemaType type, object? value)
    {
        try
        {
            switch (value)
            {
                case null when type is NonNullType:
                    errors.Fail(field, holder, index, new GraphQLError(
                        $"Cannot return null for non-nullable field {field.Parent.Name}.{field.Definition.Name}."));
                    return;
                case null:
                    return;
                case Exception exception:
                    errors.Fail(field, holder, index, exception);
                    return;
            }

            switch (type.Nullable)
            {
                case ListType list:
                    CompleteList(field, holder, index, list, value);
                    break;
                case CompositeType composite:
                    CompleteObject(field, holder, index, composite, value);
                    break;
                case ScalarType scalar:
                    var serialized = scalar.Coercion.Serialize(value)
                        ?? throw new FormatException($"Expected a value of {scalar}, not {Inspection.Inspect(value)}.");
                    holder.Put(index, serialized);
                    break;
                case EnumType @enum:
                    holder.Put(index, @enum.ByValue(value)?.Name
                        ?? throw new GraphQLException($"Enum \"{@enum}\" cannot represent value: {Inspection.Inspect(value)}"));
                    break;
            }
        }
        catch (Exception exception) when (!state.IsCancelled(exception))
        {
            errors.Fail(field, holder, index, exception);
        }
    }

    private void CompleteList(FieldPlan field, IResultNode holder, int index, ListType type, object value)
    {
        if (value is string or IReadOnlyDictionary<string, object?> || value is not IEnumerable sequence)
        {
            throw new GraphQLException(
                $"Expected Iterable, but did not find one for field \"{field.Parent.Name}.{field.Definition.Name}\".");
        }

        var items = sequence as IList ?? sequence.Cast<object?>().ToArray();
        var list = new ResultList(holder, index, type.Of is not NonNullType, items.Count);
        holder.Put(index, list);
        for (var i = 0; i < items.Count && !list.Dropped; i++)
        {
            Complete(field, list, i, type.Of, items[i]);
        }
    }

    private void CompleteObject(FieldPlan field, IResultNode holder, int index, CompositeType type, object value)
    {
        var objectType = type as ObjectType ?? state.Resolvers.TypeResolver.Resolve(type, value);
        var plan = field.Child(state, objectType);
        var obj = new ResultObject(plan, value, holder, index);
        holder.Put(index, obj);
        if (plan.Waiting.Count == 0)
        {
            next.Add(plan);
        }

        plan.Waiting.Add(obj);
    }
}

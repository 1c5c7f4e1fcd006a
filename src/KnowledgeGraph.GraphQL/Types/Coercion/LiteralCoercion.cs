using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Turns literals of a document into the program's values (specification 3, input coercion). It only says whether it
/// could; <see cref="InputValidator"/> says why not.</summary>
internal static class LiteralCoercion
{
    /// <param name="variables">Values of variables inside the literal; null where none may stand.</param>
    public static bool TryCoerce(ValueNode literal, SchemaType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
        {
            return variables is not null
                && variables.TryGet(variable.Name.Value, out value)
                && (value is not null || type is not NonNullType);
        }

        if (type is NonNullType nonNull)
        {
            return literal is not NullValueNode && TryCoerce(literal, nonNull.Of, variables, out value);
        }

        return literal is NullValueNode || type switch
        {
            ListType list => TryCoerceList(literal, list, variables, out value),
            InputObjectType input => TryCoerceObject(literal, input, variables, out value),
            _ => TryCoerceLeaf(literal, (NamedType)type, variables, out value),
        };
    }

    private static bool TryCoerceList(ValueNode literal, ListType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is not ListValueNode list)
        {
            if (!TryCoerce(literal, type.Of, variables, out var single))
            {
                return false;
            }

            value = new[] { single };
            return true;
        }

        var items = new object?[list.Values.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (IsMissing(list.Values[i], variables) && type.Of is not NonNullType)
            {
                continue;
            }

            if (!TryCoerce(list.Values[i], type.Of, variables, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(ValueNode literal, InputObjectType type, VariableValues? variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode obj || obj.Fields.Any(field => type.Field(field.Name.Value) is null))
        {
            return false;
        }

        var result = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var given = obj.Fields.LastOrDefault(node => node.Name.Value == field.Name)?.Value;
            if (given is null || IsMissing(given, variables))
            {
                if (field.IsRequired)
                {
                    return false;
                }

                if (field.DefaultValue is not null)
                {
                    result[field.Name] = field.CoercedDefault();
                }

                continue;
            }

            if (!TryCoerce(given, field.Type, variables, out var coerced))
            {
                return false;
            }

            result[field.Name] = coerced;
        }

        value = result;
        return !type.IsOneOf || (obj.Fields.Count == 1 && result.Count == 1 && result.GetAt(0).Value is not null);
    }

    private static bool TryCoerceLeaf(ValueNode literal, NamedType type, VariableValues? variables, out object? value)
    {
        try
        {
            value = LeafCoercion.FromLiteral(type, literal, variables);
            return value is not null;
        }
        catch (Exception exception) when (exception is GraphQLException or FormatException or OverflowException)
        {
            value = null;
            return false;
        }
    }

    private static bool IsMissing(ValueNode node, VariableValues? variables) =>
        node is VariableNode variable && (variables is null || !variables.TryGet(variable.Name.Value, out _));
}

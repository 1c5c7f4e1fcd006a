namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Turns JSON values of variables into the program's values (specification 3, input coercion). It only says whether it
/// could; <see cref="InputValidator"/> says why not.</summary>
internal static class ValueCoercion
{
    public static bool TryCoerce(object? input, SchemaType type, out object? value)
    {
        value = null;
        if (type is NonNullType nonNull)
        {
            return input is not null && TryCoerce(input, nonNull.Of, out value);
        }

        return input is null || type switch
        {
            ListType list => TryCoerceList(input, list, out value),
            InputObjectType obj => TryCoerceObject(input, obj, out value),
            _ => TryCoerceLeaf(input, (NamedType)type, out value),
        };
    }

    private static bool TryCoerceList(object input, ListType type, out object? value)
    {
        value = null;
        var given = input as IReadOnlyList<object?> ?? [input];
        var items = new object?[given.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryCoerce(given[i], type.Of, out items[i]))
            {
                return false;
            }
        }

        value = items;
        return true;
    }

    private static bool TryCoerceObject(object input, InputObjectType type, out object? value)
    {
        value = null;
        if (input is not IReadOnlyDictionary<string, object?> given || given.Keys.Any(key => type.Field(key) is null))
        {
            return false;
        }

        var result = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (!given.TryGetValue(field.Name, out var fieldInput))
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

            if (!TryCoerce(fieldInput, field.Type, out var coerced))
            {
                return false;
            }

            result[field.Name] = coerced;
        }

        value = result;
        return !type.IsOneOf || (given.Count == 1 && result.Count == 1 && result.GetAt(0).Value is not null);
    }

    private static bool TryCoerceLeaf(object input, NamedType type, out object? value)
    {
        try
        {
            value = LeafCoercion.FromValue(type, input);
            return value is not null;
        }
        catch (Exception exception) when (exception is GraphQLException or FormatException or OverflowException)
        {
            value = null;
            return false;
        }
    }
}

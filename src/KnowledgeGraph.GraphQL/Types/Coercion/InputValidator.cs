using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Says all that is wrong with an input: with a JSON value, or with a literal.</summary>
/// <param name="report">Gets a sentence, the node it is about (null for JSON values) and the path to it inside the input.</param>
internal sealed class InputValidator(Action<string, Node?, InputPath?> report)
{
    /// <summary>Looks at a JSON value.</summary>
    public void Value(object? value, SchemaType type, InputPath? path = null, bool provided = true)
    {
        if (type is NonNullType nonNull)
        {
            if (!provided)
            {
                report($"Expected a value of non-null type \"{type}\" to be provided.", null, path);
            }
            else if (value is null)
            {
                report($"Expected value of non-null type \"{type}\" not to be null.", null, path);
            }
            else
            {
                Value(value, nonNull.Of, path);
            }

            return;
        }

        switch (type)
        {
            case var _ when value is null:
                break;
            case ListType list when value is IReadOnlyList<object?> items:
                for (var i = 0; i < items.Count; i++)
                {
                    Value(items[i], list.Of, new InputPath(path, i));
                }

                break;
            case ListType list:
                Value(value, list.Of, path);
                break;
            case InputObjectType input:
                Object(value, input, path);
                break;
            default:
                Leaf(type, Inspection.Inspect(value), () => LeafCoercion.FromValue((NamedType)type, value), null, path);
                break;
        }
    }

    /// <summary>Looks at a literal.</summary>
    /// <param name="variables">Values of its variables, or null to leave variables unchecked.</param>
    public void Literal(ValueNode literal, SchemaType type, VariableValues? variables = null, InputPath? path = null)
    {
        if (literal is VariableNode variable)
        {
            if (variables is not null && type is NonNullType)
            {
                var name = variable.Name.Value;
                if (!variables.TryGet(name, out var value))
                {
                    report($"Expected variable \"${name}\" provided to type \"{type}\" to provide a runtime value.", literal, path);
                }
                else if (value is null)
                {
                    report($"Expected variable \"${name}\" provided to non-null type \"{type}\" not to be null.", literal, path);
                }
            }

            return;
        }

        switch (type)
        {
            case NonNullType when literal is NullValueNode:
                report($"Expected value of non-null type \"{type}\" not to be null.", literal, path);
                break;
            case NonNullType nonNull:
                Literal(literal, nonNull.Of, variables, path);
                break;
            case var _ when literal is NullValueNode:
                break;
            case ListType list when literal is ListValueNode items:
                for (var i = 0; i < items.Values.Count; i++)
                {
                    Literal(items.Values[i], list.Of, variables, new InputPath(path, i));
                }

                break;
            case ListType list:
                Literal(literal, list.Of, variables, path);
                break;
            case InputObjectType input:
                Object(literal, input, variables, path);
                break;
            default:
                Leaf(type, literal.ToString(), () => LeafCoercion.FromLiteral((NamedType)type, literal, variables), literal, path);
                break;
        }
    }

    private static string OneOf(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.";

    private static string Unknown(InputObjectType type, string field, string shown)
    {
        var suggestion = Suggestions.DidYouMean(Suggestions.For(field, type.Fields.Select(known => known.Name)));
        return $"Expected value of type \"{type}\" not to include unknown field \"{field}\""
            + (suggestion.Length > 0 ? $".{suggestion} Found" : ", found") + $": {shown}.";
    }

    private static string Required(InputObjectType type, string field, string shown) =>
        $"Expected value of type \"{type}\" to include required field \"{field}\", found: {shown}.";

    private void Object(object value, InputObjectType type, InputPath? path)
    {
        if (value is not IReadOnlyDictionary<string, object?> given)
        {
            report($"Expected value of type \"{type}\" to be an object, found: {Inspection.Inspect(value)}.", null, path);
            return;
        }

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var fieldValue))
            {
                Value(fieldValue, field.Type, new InputPath(path, field.Name));
            }
            else if (field.IsRequired)
            {
                report(Required(type, field.Name, Inspection.Inspect(value)), null, path);
            }
        }

        var known = new List<string>();
        foreach (var name in given.Keys)
        {
            if (type.Field(name) is null)
            {
                report(Unknown(type, name, Inspection.Inspect(value)), null, path);
            }
            else
            {
                known.Add(name);
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        if (known.Count != 1)
        {
            report(OneOf(type), null, path);
        }

        if (known.Count > 0 && given[known[0]] is null)
        {
            report(OneOf(type), null, new InputPath(path, known[0]));
        }
    }

    private void Object(ValueNode literal, InputObjectType type, VariableValues? variables, InputPath? path)
    {
        if (literal is not ObjectValueNode obj)
        {
            report($"Expected value of type \"{type}\" to be an object, found: {literal}.", literal, path);
            return;
        }

        foreach (var field in type.Fields)
        {
            var given = obj.Fields.LastOrDefault(node => node.Name.Value == field.Name)?.Value;
            if (given is null)
            {
                if (field.IsRequired)
                {
                    report(Required(type, field.Name, literal.ToString()), literal, path);
                }
            }
            else if (given is not VariableNode variable || variables is null || Variable(variable, field, type, variables, literal, path))
            {
                Literal(given, field.Type, variables, new InputPath(path, field.Name));
            }
        }

        foreach (var node in obj.Fields.Where(node => type.Field(node.Name.Value) is null))
        {
            report(Unknown(type, node.Name.Value, literal.ToString()), node, path);
        }

        if (!type.IsOneOf)
        {
            return;
        }

        ObjectFieldNode[] known = [.. obj.Fields.Where(node => type.Field(node.Name.Value) is not null)];
        if (known.Length != 1)
        {
            report(OneOf(type), literal, path);
        }
        else if (known[0].Value is NullValueNode)
        {
            report(OneOf(type), literal, new InputPath(path, known[0].Name.Value));
        }
    }

    /// <summary>Looks at a variable in an input object's field; whether to look further.</summary>
    private bool Variable(
        VariableNode variable, InputValueDefinition field, InputObjectType type, VariableValues variables, ValueNode literal, InputPath? path)
    {
        var name = variable.Name.Value;
        var provided = variables.TryGet(name, out var value);
        if (!type.IsOneOf)
        {
            return provided || field.IsRequired;
        }

        var where = $"Expected variable \"${name}\" provided to field \"{field.Name}\" for OneOf Input Object type \"{type}\"";
        if (!provided)
        {
            report($"{where} to provide a runtime value.", literal, path);
        }
        else if (value is null)
        {
            report($"{where} not to be null.", literal, path);
        }

        return true;
    }

    private void Leaf(SchemaType type, string shown, Func<object?> coerce, Node? node, InputPath? path)
    {
        try
        {
            if (coerce() is null)
            {
                report($"Expected value of type \"{type}\", found: {shown}.", node, path);
            }
        }
        catch (GraphQLException exception)
        {
            report(exception.Message, node, path);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            report($"Expected value of type \"{type}\", but encountered error \"{exception.Message}\"; found: {shown}.", node, path);
        }
    }
}

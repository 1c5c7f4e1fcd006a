using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Reads scalars and enums. What is no value of the type throws: <see cref="GraphQLException"/> with a whole sentence,
/// or <see cref="FormatException"/> with the reason.</summary>
internal static class LeafCoercion
{
    /// <summary>From a JSON value to the program's.</summary>
    public static object? FromValue(NamedType type, object value) => type switch
    {
        ScalarType scalar => scalar.Coercion.ParseValue(value),
        EnumType @enum when value is string name => EnumValue(@enum, name),
        EnumType @enum => throw NotString(@enum, Inspection.Inspect(value)),
        _ => throw new InvalidOperationException($"{type} is no leaf."),
    };

    /// <summary>From a literal to the program's value.</summary>
    public static object? FromLiteral(NamedType type, ValueNode literal, VariableValues? variables) => type switch
    {
        ScalarType { Coercion.ParseLiteral: { } parse } => parse(literal),
        ScalarType scalar when Untyped(literal, variables) is { } value => scalar.Coercion.ParseValue(value),
        ScalarType => null,
        EnumType @enum when literal is EnumValueNode name => EnumValue(@enum, name.Value),
        EnumType @enum => throw new GraphQLException(
            $"Enum \"{@enum}\" cannot represent non-enum value: {literal}."
            + Suggestions.DidYouMean("the enum value", Suggestions.For(literal.ToString(), @enum.Values.Select(value => value.Name)))),
        _ => throw new InvalidOperationException($"{type} is no leaf."),
    };

    /// <summary>A literal as the JSON value it would be as a variable.</summary>
    public static object? Untyped(ValueNode literal, VariableValues? variables)
    {
        switch (literal)
        {
            case NullValueNode:
                return null;
            case IntValueNode number:
                // The casts keep an int from becoming the double that all three branches could be.
                return int.TryParse(number.Value, Invariant, out var small) ? (object)small
                    : long.TryParse(number.Value, Invariant, out var large) ? (object)large
                    : double.Parse(number.Value, Invariant);
            case FloatValueNode number:
                return double.Parse(number.Value, Invariant);
            case StringValueNode text:
                return text.Value;
            case BooleanValueNode boolean:
                return boolean.Value;
            case EnumValueNode name:
                return name.Value;
            case VariableNode variable:
                return variables is not null && variables.TryGet(variable.Name.Value, out var value) ? value : null;
            case ListValueNode list:
                return list.Values.Select(item => Untyped(item, variables)).ToArray();
            case ObjectValueNode obj:
                var fields = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
                foreach (var field in obj.Fields)
                {
                    fields[field.Name.Value] = Untyped(field.Value, variables);
                }

                return fields;
            default:
                throw new InvalidOperationException($"{literal.GetType().Name} is no value.");
        }
    }

    private static IFormatProvider Invariant => System.Globalization.CultureInfo.InvariantCulture;

    private static object EnumValue(EnumType type, string name) =>
        type.ByName(name)?.Value ?? throw new GraphQLException(
            $"Value \"{name}\" does not exist in \"{type}\" enum."
            + Suggestions.DidYouMean("the enum value", Suggestions.For(name, type.Values.Select(value => value.Name))));

    private static GraphQLException NotString(EnumType type, string shown) => new(
        $"Enum \"{type}\" cannot represent non-string value: {shown}."
        + Suggestions.DidYouMean("the enum value", Suggestions.For(shown, type.Values.Select(value => value.Name))));
}

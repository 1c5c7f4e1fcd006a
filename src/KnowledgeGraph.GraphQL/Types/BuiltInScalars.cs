using System.Globalization;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The five scalars that every schema may use (specification 3.5.1 to 3.5.5).</summary>
internal static class BuiltInScalars
{
    public static ScalarType Int { get; } = Create("Int", "A whole number from -2^31 to 2^31 - 1.", SerializeInt, ParseInt, IntLiteral);

    public static ScalarType Float { get; } =
        Create("Float", "A number with a fraction, as IEEE 754 doubles hold it.", SerializeFloat, ParseFloat, FloatLiteral);

    public static ScalarType String { get; } = Create("String", "A text of Unicode characters.", SerializeString, ParseString, StringLiteral);

    public static ScalarType Boolean { get; } = Create("Boolean", "True or false.", SerializeBoolean, ParseBoolean, BooleanLiteral);

    public static ScalarType ID { get; } = Create(
        "ID",
        "A key that names one object: not meant to be read by people. It is written as a string; an input may be a string or a whole number.",
        SerializeId,
        ParseId,
        IdLiteral);

    public static IReadOnlyList<ScalarType> All { get; } = [String, Int, Float, Boolean, ID];

    private static CultureInfo Invariant => CultureInfo.InvariantCulture;

    private static ScalarType Create(
        string name, string description, Func<object, object?> serialize, Func<object, object?> parse, Func<ValueNode, object?> literal) =>
        new(name, description, [], null, new ScalarCoercion(serialize, parse, literal));

    private static object SerializeInt(object value) => value switch
    {
        int number => number,
        bool truth => truth ? 1 : 0,
        string text when double.TryParse(text, NumberStyles.Float, Invariant, out var number) => ToInt(number, value),
        IConvertible and not string => ToInt(Convert.ToDouble(value, Invariant), value),
        _ => throw new GraphQLException($"Int cannot represent non-integer value: {Inspection.Inspect(value)}"),
    };

    private static object ParseInt(object value) => value is int or long or double
        ? ToInt(Convert.ToDouble(value, Invariant), value)
        : throw new GraphQLException($"Int cannot represent non-integer value: {Inspection.Inspect(value)}");

    private static object IntLiteral(ValueNode literal) => literal is not IntValueNode number
        ? throw new GraphQLException($"Int cannot represent non-integer value: {literal}")
        : int.TryParse(number.Value, NumberStyles.AllowLeadingSign, Invariant, out var value)
            ? value
            : throw new GraphQLException($"Int cannot represent non 32-bit signed integer value: {number.Value}");

    private static int ToInt(double number, object shown) => !double.IsInteger(number)
        ? throw new GraphQLException($"Int cannot represent non-integer value: {Inspection.Inspect(shown)}")
        : number is < int.MinValue or > int.MaxValue
            ? throw new GraphQLException($"Int cannot represent non 32-bit signed integer value: {Inspection.Inspect(shown)}")
            : (int)number;

    private static object SerializeFloat(object value) => value switch
    {
        double number => Finite(number, value),
        bool truth => truth ? 1 : 0,
        string text when text.Length > 0 && double.TryParse(text, NumberStyles.Float, Invariant, out var number) => Finite(number, value),
        int or long or decimal => value,
        IConvertible and not string => Finite(Convert.ToDouble(value, Invariant), value),
        _ => throw new GraphQLException($"Float cannot represent non numeric value: {Inspection.Inspect(value)}"),
    };

    private static object ParseFloat(object value) => value is int or long or double
        ? Finite(Convert.ToDouble(value, Invariant), value)
        : throw new GraphQLException($"Float cannot represent non numeric value: {Inspection.Inspect(value)}");

    private static object FloatLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number => double.Parse(number.Value, Invariant),
        FloatValueNode number => double.Parse(number.Value, Invariant),
        _ => throw new GraphQLException($"Float cannot represent non numeric value: {literal}"),
    };

    private static double Finite(double number, object shown) => double.IsFinite(number)
        ? number
        : throw new GraphQLException($"Float cannot represent non numeric value: {Inspection.Inspect(shown)}");

    private static object SerializeString(object value) => value switch
    {
        string text => text,
        bool truth => truth ? "true" : "false",
        double number when double.IsFinite(number) => Inspection.Number(number),
        IFormattable formattable => formattable.ToString(null, Invariant),
        _ => throw new GraphQLException($"String cannot represent value: {Inspection.Inspect(value)}"),
    };

    private static object ParseString(object value) => value is string
        ? value
        : throw new GraphQLException($"String cannot represent a non string value: {Inspection.Inspect(value)}");

    private static object StringLiteral(ValueNode literal) => literal is StringValueNode text
        ? text.Value
        : throw new GraphQLException($"String cannot represent a non string value: {literal}");

    private static object SerializeBoolean(object value) => value switch
    {
        bool => value,
        int or long or double or decimal => Convert.ToDouble(value, Invariant) != 0,
        _ => throw new GraphQLException($"Boolean cannot represent a non boolean value: {Inspection.Inspect(value)}"),
    };

    private static object ParseBoolean(object value) => value is bool
        ? value
        : throw new GraphQLException($"Boolean cannot represent a non boolean value: {Inspection.Inspect(value)}");

    private static object BooleanLiteral(ValueNode literal) => literal is BooleanValueNode truth
        ? truth.Value
        : throw new GraphQLException($"Boolean cannot represent a non boolean value: {literal}");

    private static object SerializeId(object value) => value switch
    {
        string text => text,
        int or long or Guid => ((IFormattable)value).ToString(null, Invariant),
        double number when double.IsInteger(number) => Inspection.Number(number),
        _ => throw new GraphQLException($"ID cannot represent value: {Inspection.Inspect(value)}"),
    };

    private static object ParseId(object value) => value switch
    {
        string text => text,
        int or long => ((IFormattable)value).ToString(null, Invariant),
        double number when double.IsInteger(number) => Inspection.Number(number),
        _ => throw new GraphQLException($"ID cannot represent value: {Inspection.Inspect(value)}"),
    };

    private static object IdLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new GraphQLException($"ID cannot represent a non-string and non-integer value: {literal}"),
    };
}

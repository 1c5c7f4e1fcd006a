using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>How a scalar's values pass between the program and the language. Each function throws <see cref="FormatException"/>
/// with a sentence when a value is none of the scalar's.</summary>
/// <param name="Serialize">From the program to what JSON can hold: string, bool, number, or lists and string-keyed
/// dictionaries of these.</param>
/// <param name="ParseValue">From a variable's JSON value (string, bool, int, long, double, <c>InputObject</c>-like dictionary or
/// list) to the program.</param>
/// <param name="ParseLiteral">From a literal in the document to the program; without it, the literal is turned into its JSON
/// value and read by <paramref name="ParseValue"/>.</param>
public sealed record ScalarCoercion(
    Func<object, object?> Serialize,
    Func<object, object?> ParseValue,
    Func<ValueNode, object?>? ParseLiteral = null)
{
    /// <summary>Takes and gives everything as it is.</summary>
    public static ScalarCoercion Any { get; } = new(value => value, value => value);

    /// <summary>A scalar written as a string.</summary>
    /// <param name="parse">From the string to the program's value; false when it is none.</param>
    /// <param name="format">From the program's value to the string.</param>
    /// <param name="what">What a value is called in error messages, such as <c>a date</c>.</param>
    public static ScalarCoercion FromString<T>(TryParse<T> parse, Func<T, string> format, string what)
        where T : notnull => new(
            value => value switch
            {
                T typed => format(typed),
                string text => text,
                _ => throw new FormatException($"{Inspection.Inspect(value)} is not {what}"),
            },
            value => value is string text && parse(text, out var parsed)
                ? parsed
                : throw new FormatException($"{Inspection.Inspect(value)} is not {what}"));
}

/// <summary>Reads a value from a string; false when the string is none.</summary>
public delegate bool TryParse<T>(string text, out T value);

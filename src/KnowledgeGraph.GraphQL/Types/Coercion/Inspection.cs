using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Shows a value in an error message, short and one line long, whatever its size.</summary>
internal static class Inspection
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Inspect(object? value, int depth = 0) => value switch
    {
        null => "null",
        true => "true",
        false => "false",
        string text => JsonSerializer.Serialize(text, Plain),
        IEnumerable<KeyValuePair<string, object?>> pairs => InspectObject([.. pairs], depth),
        IEnumerable items => InspectList([.. items.Cast<object?>()], depth),
        double number => Number(number),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.GetType().Name,
    };

    /// <summary>A number as JSON writes it.</summary>
    public static string Number(double number) =>
        double.IsInteger(number) && Math.Abs(number) < 1e21
            ? number.ToString("F0", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);

    private static string InspectObject(KeyValuePair<string, object?>[] pairs, int depth) =>
        pairs.Length == 0 ? "{}"
        : depth > MaxDepth - 1 ? "[Object]"
        : "{ " + string.Join(", ", pairs.Select(pair => $"{pair.Key}: {Inspect(pair.Value, depth + 1)}")) + " }";

    private static string InspectList(object?[] items, int depth)
    {
        if (items.Length == 0)
        {
            return "[]";
        }

        if (depth > MaxDepth - 1)
        {
            return "[Array]";
        }

        var shown = items.Take(MaxItems).Select(item => Inspect(item, depth + 1)).ToList();
        var left = items.Length - shown.Count;
        if (left > 0)
        {
            shown.Add(left == 1 ? "... 1 more item" : $"... {left} more items");
        }

        return "[" + string.Join(", ", shown) + "]";
    }
}

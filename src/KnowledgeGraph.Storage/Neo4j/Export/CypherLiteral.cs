using System.Collections;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>Values as Cypher writes them.</summary>
/// <remarks>Cypher Manual 5, "Expressions": strings in single quotes, escapes after a backslash. Control characters and
/// Unicode's line ends are written by number, so that a statement is one line in every editor and shell.</remarks>
internal static class CypherLiteral
{
    public static void Append(StringBuilder script, object? value)
    {
        switch (value)
        {
            case null:
                script.Append("null");
                break;
            case string text:
                Quote(script, text);
                break;
            case bool flag:
                script.Append(flag ? "true" : "false");
                break;
            case int or long:
                script.Append(CultureInfo.InvariantCulture, $"{value}");
                break;
            case double number:
                var digits = number.ToString("R", CultureInfo.InvariantCulture);
                script.Append(digits).Append(digits.AsSpan().IndexOfAny(".E") < 0 ? ".0" : string.Empty);
                break;
            case IReadOnlyDictionary<string, object?> map:
                Join(script, '{', map, pair =>
                {
                    script.Append(pair.Key).Append(": ");
                    Append(script, pair.Value);
                }, '}');
                break;
            case IEnumerable list:
                Join(script, '[', list.Cast<object?>(), item => Append(script, item), ']');
                break;
            default:
                throw new ArgumentException($"Cypher has no literal for a {value.GetType().Name}.", nameof(value));
        }
    }

    private static void Join<T>(StringBuilder script, char open, IEnumerable<T> items, Action<T> append, char close)
    {
        script.Append(open);
        var first = true;
        foreach (var item in items)
        {
            script.Append(first ? string.Empty : ", ");
            append(item);
            first = false;
        }

        script.Append(close);
    }

    private static void Quote(StringBuilder script, string text)
    {
        script.Append('\'');
        foreach (var unit in text)
        {
            _ = unit switch
            {
                '\\' => script.Append("\\\\"),
                '\'' => script.Append("\\'"),
                '\n' => script.Append("\\n"),
                '\r' => script.Append("\\r"),
                '\t' => script.Append("\\t"),
                '\u2028' or '\u2029' => script.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ when char.IsControl(unit) => script.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => script.Append(unit),
            };
        }

        script.Append('\'');
    }
}

using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Writes values as the language writes them.</summary>
public static class Printer
{
    /// <summary>A value in one line.</summary>
    public static string Print(ValueNode value)
    {
        var text = new StringBuilder();
        Print(value, text);
        return text.ToString();
    }

    /// <summary>A string in quotes, with escapes where the language needs them.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder("\"", value.Length + 2);
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' or (>= '\x7F' and <= '\x9F') => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    private static void Print(ValueNode value, StringBuilder text)
    {
        switch (value)
        {
            case VariableNode variable:
                text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode number:
                text.Append(number.Value);
                break;
            case FloatValueNode number:
                text.Append(number.Value);
                break;
            case StringValueNode { Block: true } block:
                text.Append(BlockString.Print(block.Value));
                break;
            case StringValueNode quoted:
                text.Append(Quote(quoted.Value));
                break;
            case BooleanValueNode boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                text.Append("null");
                break;
            case EnumValueNode name:
                text.Append(name.Value);
                break;
            case ListValueNode list:
                text.Append('[');
                for (var i = 0; i < list.Values.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Print(list.Values[i], text);
                }

                text.Append(']');
                break;
            case ObjectValueNode obj:
                // As graphql-js writes it, since messages are held against that; an empty object keeps both blanks.
                text.Append("{ ");
                for (var i = 0; i < obj.Fields.Count; i++)
                {
                    text.Append(i == 0 ? "" : ", ").Append(obj.Fields[i].Name.Value).Append(": ");
                    Print(obj.Fields[i].Value, text);
                }

                text.Append(" }");
                break;
        }
    }
}

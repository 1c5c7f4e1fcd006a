using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>Writes the body of a Query API request.</summary>
/// <remarks>Neo4j Query API manual, "Query data": <c>{"statement", "parameters", "bookmarks", "accessMode"}</c>. Plain
/// JSON parameters suffice: a number without fraction or exponent is an INTEGER, any other a FLOAT.</remarks>
internal static class QueryApiRequest
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(
        Stream body,
        string statement,
        IReadOnlyDictionary<string, object?> parameters,
        bool writes,
        IReadOnlyCollection<string> bookmarks)
    {
        using var json = new Utf8JsonWriter(body, Options);
        json.WriteStartObject();
        json.WriteString("statement"u8, statement);
        json.WritePropertyName("parameters"u8);
        WriteValue(json, parameters);
        json.WriteString("accessMode"u8, writes ? "WRITE"u8 : "READ"u8);
        if (bookmarks.Count > 0)
        {
            json.WriteStartArray("bookmarks"u8);
            foreach (var bookmark in bookmarks)
            {
                json.WriteStringValue(bookmark);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                var digits = number.ToString("R", CultureInfo.InvariantCulture);
                json.WriteRawValue(digits.AsSpan().IndexOfAny(".E") < 0 ? digits + ".0" : digits);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    json.WritePropertyName(name);
                    WriteValue(json, item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new ArgumentException($"A parameter cannot be a {value.GetType().Name}.", nameof(value));
        }
    }
}

using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>What the Query API answered: rows or errors, and bookmarks.</summary>
/// <remarks>Neo4j Query API manual, "Result formats", <c>application/json</c>: values stand as they are in JSON. 1 and 1.0 are
/// apart there too, and no statement returns what JSON has no form for; the format that names each value's type is a fifth
/// longer and takes both sides longer.</remarks>
internal sealed record QueryApiAnswer(
    CypherAnswer Rows, IReadOnlyList<(string Code, string Message)> Errors, IReadOnlyList<string> Bookmarks)
{
    private static readonly CypherAnswer Nothing = new([], []);

    /// <exception cref="JsonException">The body is not what the Query API writes.</exception>
    public static QueryApiAnswer Parse(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        var rows = Nothing;
        List<(string, string)> errors = [];
        List<string> bookmarks = [];
        Expect(ref json, JsonTokenType.StartObject);
        while (Next(ref json).TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("data"u8))
            {
                rows = ReadData(ref json);
            }
            else if (json.ValueTextEquals("errors"u8))
            {
                ReadErrors(ref json, errors);
            }
            else if (json.ValueTextEquals("bookmarks"u8))
            {
                Expect(ref json, JsonTokenType.StartArray);
                while (Next(ref json).TokenType != JsonTokenType.EndArray)
                {
                    bookmarks.Add(json.GetString()!);
                }
            }
            else
            {
                json.Skip();
            }
        }

        return new QueryApiAnswer(rows, errors, bookmarks);
    }

    private static CypherAnswer ReadData(ref Utf8JsonReader json)
    {
        List<string> fields = [];
        List<object?[]> rows = [];
        Expect(ref json, JsonTokenType.StartObject);
        while (Next(ref json).TokenType == JsonTokenType.PropertyName)
        {
            var isFields = json.ValueTextEquals("fields"u8);
            Expect(ref json, JsonTokenType.StartArray);
            while (Next(ref json).TokenType != JsonTokenType.EndArray)
            {
                if (isFields)
                {
                    fields.Add(json.GetString()!);
                    continue;
                }

                var row = new object?[fields.Count];
                for (var i = 0; i < row.Length; i++)
                {
                    row[i] = ReadValue(ref json);
                }

                Expect(ref json, JsonTokenType.EndArray);
                rows.Add(row);
            }
        }

        return new CypherAnswer(fields, rows);
    }

    private static void ReadErrors(ref Utf8JsonReader json, List<(string Code, string Message)> errors)
    {
        Expect(ref json, JsonTokenType.StartArray);
        while (Next(ref json).TokenType == JsonTokenType.StartObject)
        {
            string code = string.Empty, message = string.Empty;
            while (Next(ref json).TokenType == JsonTokenType.PropertyName)
            {
                var isCode = json.ValueTextEquals("code"u8);
                var isMessage = json.ValueTextEquals("message"u8);
                Next(ref json);
                if (isCode)
                {
                    code = json.GetString() ?? string.Empty;
                }
                else if (isMessage)
                {
                    message = json.GetString() ?? string.Empty;
                }
                else
                {
                    json.Skip();
                }
            }

            errors.Add((code, message));
        }
    }

    private static object? ReadValue(ref Utf8JsonReader json) => ValueAt(ref Next(ref json));

    private static object? ValueAt(ref Utf8JsonReader json) => json.TokenType switch
    {
        JsonTokenType.String => json.GetString(),
        JsonTokenType.Number => NumberAt(ref json),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.StartArray => ReadList(ref json),
        JsonTokenType.StartObject => ReadMap(ref json),
        var token => throw new JsonException($"Expected a value and found {token} at byte {json.TokenStartIndex}."),
    };

    private static object NumberAt(ref Utf8JsonReader json) => json.ValueSpan.IndexOfAny(".eE"u8) < 0
        ? (object)long.Parse(json.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : double.Parse(json.ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<object?> ReadList(ref Utf8JsonReader json)
    {
        List<object?> items = [];
        while (Next(ref json).TokenType != JsonTokenType.EndArray)
        {
            items.Add(ValueAt(ref json));
        }

        return items;
    }

    private static Dictionary<string, object?> ReadMap(ref Utf8JsonReader json)
    {
        Dictionary<string, object?> items = new(StringComparer.Ordinal);
        while (Next(ref json).TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString()!;
            items.Add(name, ReadValue(ref json));
        }

        return items;
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            throw new JsonException("The answer ends in the middle.");
        }

        return ref json;
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (Next(ref json).TokenType != token)
        {
            throw new JsonException($"Expected {token} and found {json.TokenType} at byte {json.TokenStartIndex}.");
        }
    }
}

using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>JSON as plain values, as <see cref="GraphQLRequest.Variables"/> holds it.</summary>
public static class JsonInput
{
    /// <summary>Null, bool, string, int, long, double, a list or a dictionary in the order of the text.</summary>
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => Number(element),
        JsonValueKind.Array => element.EnumerateArray().Select(Read).ToArray(),
        _ => ReadObject(element),
    };

    /// <summary>A JSON object as a dictionary; of equal names the last counts.</summary>
    public static OrderedDictionary<string, object?> ReadObject(JsonElement element)
    {
        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            values[property.Name] = Read(property.Value);
        }

        return values;
    }

    private static object Number(JsonElement element) =>
        // The casts keep an int from becoming the double that all three branches could be.
        element.TryGetInt32(out var number) ? (object)number
        : element.TryGetInt64(out var large) ? (object)large
        : element.GetDouble();
}

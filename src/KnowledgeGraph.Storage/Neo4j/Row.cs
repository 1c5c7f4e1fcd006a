using System.Globalization;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Storage.Neo4j;

/// <summary>A map of values by name, as rows, nodes and parameters are; reads them as what they are.</summary>
internal static class Row
{
    private static readonly Dictionary<string, ClaimStatus>.AlternateLookup<ReadOnlySpan<char>> Statuses =
        Enum.GetValues<ClaimStatus>().ToDictionary(Of, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Text(this IReadOnlyDictionary<string, object?> row, string name) => (string)row[name]!;

    public static string? TextOrNull(this IReadOnlyDictionary<string, object?> row, string name) =>
        (string?)row.GetValueOrDefault(name);

    public static int Number(this IReadOnlyDictionary<string, object?> row, string name) => (int)(long)row[name]!;

    public static double Real(this IReadOnlyDictionary<string, object?> row, string name) =>
        row[name] is long whole ? whole : (double)row[name]!;

    public static IReadOnlyList<object?> List(this IReadOnlyDictionary<string, object?> row, string name) =>
        (IReadOnlyList<object?>)row[name]!;

    public static IReadOnlyList<string> Texts(this IReadOnlyDictionary<string, object?> row, string name) =>
        [.. row.List(name).Cast<string>()];

    /// <summary>A list of texts that goes to the server and has not been there.</summary>
    public static IEnumerable<string> Strings(this IReadOnlyDictionary<string, object?> row, string name) =>
        (IEnumerable<string>)row[name]!;

    public static IReadOnlyDictionary<string, object?> Map(this IReadOnlyDictionary<string, object?> row, string name) =>
        (IReadOnlyDictionary<string, object?>)row[name]!;

    /// <summary>A map of these values.</summary>
    public static Dictionary<string, object?> Of(params ReadOnlySpan<(string Name, object? Value)> pairs)
    {
        var map = new Dictionary<string, object?>(pairs.Length, StringComparer.Ordinal);
        foreach (var (name, value) in pairs)
        {
            map.Add(name, value);
        }

        return map;
    }

    /// <summary>A status as it is written: in lower case.</summary>
    public static string Of(ClaimStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A status read back.</summary>
    public static ClaimStatus Status(this IReadOnlyDictionary<string, object?> row, string name) => Status(row.Text(name));

    /// <summary>A status read back.</summary>
    public static ClaimStatus Status(ReadOnlySpan<char> text) =>
        Statuses.TryGetValue(text, out var status) ? status : throw new StoreException(StoreFault.Damaged, $"\"{text}\" in Neo4j is no status.");

    /// <summary>A decimal keeps all its digits only as text.</summary>
    public static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The properties of a node that keeps a piece of evidence.</summary>
    public static Dictionary<string, object?> Of(Evidence evidence) => new(StringComparer.Ordinal)
    {
        ["text"] = evidence.Text,
        ["start"] = (long)evidence.Span.Start,
        ["end"] = (long)evidence.Span.End,
        ["rule"] = evidence.Rule,
        ["status"] = Of(evidence.Status),
        ["confidence"] = evidence.Confidence,
        ["title"] = evidence.Title,
        ["stage"] = evidence.Stage,
        ["period"] = evidence.Period,
    };

    /// <summary>The piece of evidence that a node keeps.</summary>
    public static Evidence Evidence(this IReadOnlyDictionary<string, object?> row, string article) => new(
        article,
        row.Text("text"),
        new TextSpan(row.Number("start"), row.Number("end")),
        row.Text("rule"),
        row.Status("status"),
        row.Real("confidence"),
        row.TextOrNull("title"),
        row.TextOrNull("stage"),
        row.TextOrNull("period"));
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Evaluation;

/// <summary>A score sheet as JSON, character for character what <c>score.py --json</c> prints, and read back for
/// comparison.</summary>
public static class ScoreJson
{
    /// <summary>One line without a line end. Errors and reliability are not part of it.</summary>
    public static string Write(ScoreSheet sheet)
    {
        var text = new StringBuilder("{");
        Table(text, "entities", sheet.Entities);
        text.Append(", ");
        Table(text, "relations", sheet.Relations);
        text.Append(CultureInfo.InvariantCulture, $", \"titles\": {Pair(sheet.Titles)}, \"stages\": {Pair(sheet.Stages)}, \"evidence\": {Pair(sheet.Evidence)}");
        if (sheet.Identity is { } identity)
        {
            text.Append(CultureInfo.InvariantCulture, $", \"identity\": {{\"same\": {Pair(identity.Same)}, \"different\": {Pair(identity.Different)}}}");
        }

        return text.Append('}').ToString();
    }

    /// <summary>Reads the tables of a run's JSON.</summary>
    /// <exception cref="InvalidDataException">The text is no such JSON.</exception>
    public static (Dictionary<string, Tally> Entities, Dictionary<string, Tally> Relations) ReadTables(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return (Tallies(document.RootElement.GetProperty("entities")), Tallies(document.RootElement.GetProperty("relations")));
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"not the JSON of an evaluation: {fault.Message}", fault);
        }
    }

    private static Dictionary<string, Tally> Tallies(JsonElement table) => table.EnumerateObject().ToDictionary(
        row => row.Name,
        row => new Tally(row.Value.GetProperty("tp").GetInt32(), row.Value.GetProperty("fp").GetInt32(), row.Value.GetProperty("fn").GetInt32()),
        StringComparer.Ordinal);

    private static void Table(StringBuilder text, string name, IReadOnlyList<KeyValuePair<string, Tally>> rows)
    {
        text.Append(CultureInfo.InvariantCulture, $"\"{name}\": {{");
        var separator = string.Empty;
        foreach (var (type, tally) in rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{separator}\"{type}\": {{\"tp\": {tally.Right}, \"fp\": {tally.Wrong}, \"fn\": {tally.Missed}, \"p\": {Number(tally.Precision)}, \"r\": {Number(tally.Recall)}, \"f1\": {Number(tally.F1)}}}");
            separator = ", ";
        }

        text.Append('}');
    }

    private static string Pair(Share share) => string.Create(CultureInfo.InvariantCulture, $"[{share.Right}, {share.Of}]");

    /// <summary>The fewest digits that bring the number back, always with a point, an exponent below 0.0001.</summary>
    private static string Number(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e');
        return text.Contains('.', StringComparison.Ordinal) || text.Contains('e', StringComparison.Ordinal) ? text : text + ".0";
    }
}

using System.Globalization;
using System.Text.Json;

namespace KnowledgeGraph.Benchmarks.Neo4jReading;

/// <summary>Writes an answer of either server as the same lines, one a fact, in order: the two differ in the names of
/// wrappers and in the order of what has none.</summary>
internal static class AnswerShape
{
    /// <exception cref="InvalidOperationException">The answer carries errors.</exception>
    public static string Of(JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors))
        {
            throw new InvalidOperationException($"Answered with errors: {errors}");
        }

        var data = answer.GetProperty("data");
        var lines = new List<string>();
        if (data.TryGetProperty("entity", out var entity))
        {
            Company(entity, lines);
        }
        else
        {
            var companies = data.GetProperty("companies");
            var nodes = companies.ValueKind == JsonValueKind.Array ? companies : companies.GetProperty("nodes");
            foreach (var company in nodes.EnumerateArray())
            {
                Company(company, lines);
            }
        }

        return string.Join('\n', lines);
    }

    private static void Company(JsonElement company, List<string> lines)
    {
        var id = Text(company, "id");
        var facts = new List<string> { $"{id} {Text(company, "name")}" };
        facts.AddRange(company.GetProperty("zones").EnumerateArray().Select(zone => $"{id} in {Text(zone, "id")} {Text(zone, "name")}"));
        var theirs = company.TryGetProperty("partnersConnection", out var partners);
        foreach (var edge in (theirs ? partners : company.GetProperty("partners")).GetProperty("edges").EnumerateArray())
        {
            var relation = edge.GetProperty(theirs ? "properties" : "relation");
            var confidence = relation.GetProperty("confidence").GetDouble().ToString("R", CultureInfo.InvariantCulture);
            facts.Add($"{id} with {Text(edge.GetProperty("node"), "id")} {Text(edge.GetProperty("node"), "name")} {Text(relation, "id")} {confidence}");
            if (relation.TryGetProperty("evidence", out var evidence))
            {
                facts.AddRange(evidence.EnumerateArray().Select(piece => Evidence(id, Text(relation, "id"), piece)));
            }
        }

        if (company.TryGetProperty("partnerEvidence", out var all))
        {
            facts.AddRange(all.EnumerateArray().Select(piece => Evidence(id, Text(piece, "relation"), piece)));
        }

        facts.Sort(1, facts.Count - 1, StringComparer.Ordinal);
        lines.AddRange(facts);
    }

    private static string Evidence(string company, string relation, JsonElement piece) =>
        $"{company} says {relation} {piece.GetProperty("start")} {Text(piece, "rule")} {Text(piece, "text")}";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}

using System.Text.Json;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Graph.Export;

/// <summary>Reads export lines back. Lines of unknown kind are skipped, so that later exports can be read; what an export
/// does not carry (texts of articles, alias ids) is empty.</summary>
public static class ExportReader
{
    /// <summary>Reads a whole export.</summary>
    /// <exception cref="InvalidDataException">A line is no JSON or lacks what its kind needs; the message names the
    /// line.</exception>
    public static KnowledgeGraphSnapshot Read(TextReader reader)
    {
        var articles = new List<ArticleSummary>();
        var entities = new List<Entity>();
        var relations = new List<Relation>();
        var figures = new List<Figure>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                using var json = JsonDocument.Parse(line);
                var root = json.RootElement;
                switch (root.GetProperty("kind").GetString())
                {
                    case "article":
                        articles.Add(ArticleOf(root));
                        break;
                    case "entity":
                        entities.Add(EntityOf(root));
                        break;
                    case "relation":
                        relations.Add(RelationOf(root));
                        break;
                    case "figure":
                        figures.Add(FigureOf(root));
                        break;
                }
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"line {number} is no line of an export: {fault.Message}", fault);
            }
        }

        return new KnowledgeGraphSnapshot(articles, entities, relations, figures);
    }

    private static ArticleSummary ArticleOf(JsonElement line) =>
        new(Text(line, "name"), Text(line, "title"), Optional(line, "published"), Texts(line, "about"), Text(line, "hash"), string.Empty);

    private static Entity EntityOf(JsonElement line)
    {
        var name = Text(line, "name");
        var aliases = line.TryGetProperty("aliases", out _) ? Texts(line, "aliases") : [];
        var mentions = line.TryGetProperty("mentions", out var given) ? given : default;
        return new Entity(
            Text(line, "id"),
            ParseType(Text(line, "type")),
            name,
            aliases,
            [],
            [.. Texts(line, "articles").Select(article => new ArticleNames(article, NamesIn(mentions, article) ?? [name, .. aliases]))]);
    }

    private static List<string>? NamesIn(JsonElement mentions, string article) =>
        mentions.ValueKind == JsonValueKind.Object && mentions.TryGetProperty(article, out var names) && names.GetArrayLength() > 0
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : null;

    private static Relation RelationOf(JsonElement line)
    {
        var type = Text(line, "type");
        var properties = line.TryGetProperty("properties", out var given) ? given : default;
        return new Relation(
            Optional(line, "id") ?? string.Empty,
            RelationSchema.Parse(type) ?? throw new FormatException($"\"{type}\" is no type of relation."),
            Text(line, "source"),
            Text(line, "target"),
            Number(line, "confidence"),
            Optional(properties, "title"),
            Optional(properties, "stage"),
            Status(properties),
            EvidenceOf(line));
    }

    private static Figure FigureOf(JsonElement line) =>
        new(
            Text(line, "id"),
            Text(line, "subject"),
            Text(line, "indicator"),
            line.GetProperty("value").GetDecimal(),
            Text(line, "unit"),
            Optional(line, "period"),
            Optional(line, "comparison"),
            EvidenceOf(line));

    private static List<Evidence> EvidenceOf(JsonElement line) =>
        line.TryGetProperty("evidence", out var pieces)
            ? [.. pieces.EnumerateArray().Select(piece => new Evidence(
                Text(piece, "article"),
                Text(piece, "text"),
                new TextSpan((int)Number(piece, "start"), (int)Number(piece, "end")),
                Optional(piece, "rule") ?? string.Empty,
                Status(piece),
                Number(piece, "confidence"),
                Optional(piece, "title"),
                Optional(piece, "stage"),
                Optional(piece, "period")))]
            : [];

    private static EntityType ParseType(string name) =>
        Enum.TryParse<EntityType>(name, ignoreCase: false, out var type) && Enum.IsDefined(type)
            ? type
            : throw new FormatException($"\"{name}\" is no type of entity.");

    private static ClaimStatus Status(JsonElement holder) =>
        Optional(holder, "status") is not { } name
            ? ClaimStatus.Stated
            : Enum.TryParse<ClaimStatus>(name, ignoreCase: true, out var status) && Enum.IsDefined(status)
                ? status
                : throw new FormatException($"\"{name}\" is no status.");

    private static string Text(JsonElement holder, string name) =>
        holder.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is null.");

    private static List<string> Texts(JsonElement holder, string name) =>
        [.. holder.GetProperty(name).EnumerateArray().Select(each => each.GetString()!)];

    private static string? Optional(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static double Number(JsonElement holder, string name) =>
        holder.TryGetProperty(name, out var value) ? value.GetDouble() : 0;
}

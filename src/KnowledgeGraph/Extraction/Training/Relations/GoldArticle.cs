using System.Text.Json;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>The hand-made answers for one article.</summary>
/// <param name="Article">The article's file name.</param>
/// <param name="Provisional">Whether these are answers to a news item, written in one reading.</param>
/// <param name="About">Ids of what it is about.</param>
/// <param name="Entities">Its entities.</param>
/// <param name="Relations">Its relations.</param>
public sealed record GoldArticle(
    string Article,
    bool Provisional,
    IReadOnlyList<string> About,
    IReadOnlyList<GoldEntity> Entities,
    IReadOnlyList<GoldRelation> Relations)
{
    /// <summary>Reads one gold file.</summary>
    /// <exception cref="InvalidDataException">A type is none of the ontology's.</exception>
    public static GoldArticle Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        return new GoldArticle(
            root.GetProperty("article").GetString()!,
            root.TryGetProperty("news", out _),
            [.. Strings(root, "about")],
            [.. root.GetProperty("entities").EnumerateArray().Select(item => Entity(item, path))],
            [.. root.GetProperty("relations").EnumerateArray().Select(item => Relation(item, path))]);
    }

    private static GoldEntity Entity(JsonElement item, string path) => new(
        item.GetProperty("id").GetString()!,
        Enum.TryParse<EntityType>(item.GetProperty("type").GetString(), out var type)
            ? type
            : throw new InvalidDataException($"{path}: unknown entity type {item.GetProperty("type")}."),
        item.GetProperty("name").GetString()!,
        [.. Strings(item, "aliases")],
        [.. Strings(item, "accept")],
        Flag(item));

    private static GoldRelation Relation(JsonElement item, string path) => new(
        RelationSchema.Parse(item.GetProperty("type").GetString()!)
            ?? throw new InvalidDataException($"{path}: unknown relation type {item.GetProperty("type")}."),
        item.GetProperty("head").GetString()!,
        item.GetProperty("tail").GetString()!,
        item.GetProperty("evidence").GetString() ?? string.Empty,
        Text(item, "title"),
        Text(item, "stage"),
        Flag(item));

    private static IEnumerable<string> Strings(JsonElement item, string name) =>
        item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(value => value.GetString()!)
            : [];

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Flag(JsonElement item) =>
        item.TryGetProperty("optional", out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>An entity of a gold file.</summary>
public sealed record GoldEntity(
    string Id, EntityType Type, string Name, IReadOnlyList<string> Aliases, IReadOnlyList<string> Accept, bool Optional);

/// <summary>A relation of a gold file.</summary>
public sealed record GoldRelation(
    RelationType Type, string Head, string Tail, string Evidence, string? Title, string? Stage, bool Optional);

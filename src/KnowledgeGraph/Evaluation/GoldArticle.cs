using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Evaluation;

/// <summary>The answers that careful readers gave for one article.</summary>
/// <param name="Article">Name of the article.</param>
/// <param name="Entities">What it names; each id once.</param>
/// <param name="Relations">What it states; ends are ids of <paramref name="Entities"/>.</param>
/// <param name="About">Ids of what it is about.</param>
/// <param name="Title">Its headline, or empty.</param>
public sealed record GoldArticle(
    string Article,
    IReadOnlyList<GoldEntity> Entities,
    IReadOnlyList<GoldRelation> Relations,
    IReadOnlyList<string>? About = null,
    string? Title = null)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNameCaseInsensitive = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter<EntityType>(null, allowIntegerValues: false) },
    };

    /// <summary>Reads a gold file.</summary>
    /// <exception cref="InvalidDataException">It is no gold file; the message names it.</exception>
    public static GoldArticle Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var gold = JsonSerializer.Deserialize<GoldArticle>(stream, Options)
                ?? throw new InvalidDataException($"{path}: holds null.");
            gold.Check(path);
            return gold;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }

    private void Check(string path)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entity in Entities)
        {
            if (!ids.Add(entity.Id))
            {
                throw new InvalidDataException($"{path}: two entities have the id \"{entity.Id}\".");
            }
        }

        foreach (var relation in Relations)
        {
            if (!ids.Contains(relation.Head) || !ids.Contains(relation.Tail))
            {
                throw new InvalidDataException($"{path}: {relation.Type} from {relation.Head} to {relation.Tail} has an end that is no entity.");
            }
        }
    }
}

/// <summary>An entity of a gold file.</summary>
/// <param name="Accept">Further accepted names, which need not stand in the text.</param>
/// <param name="Optional">Counts neither for nor against.</param>
public sealed record GoldEntity(
    string Id,
    EntityType Type,
    string Name,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyList<string>? Accept = null,
    bool Optional = false)
{
    /// <summary>Every name that is accepted.</summary>
    [JsonIgnore]
    public IEnumerable<string> Names => [Name, .. Aliases ?? [], .. Accept ?? []];
}

/// <summary>A relation of a gold file.</summary>
/// <param name="Type">Name of the type: LOCATED_IN.</param>
/// <param name="Head">Id of the source.</param>
/// <param name="Tail">Id of the target.</param>
/// <param name="Evidence">The clause that states it.</param>
/// <param name="Optional">Counts neither for nor against.</param>
/// <param name="Title">HOLDS_POSITION: the post.</param>
/// <param name="Stage">FOCUSES_ON: leading, emerging, future.</param>
public sealed record GoldRelation(
    string Type, string Head, string Tail, string Evidence, bool Optional = false, string? Title = null, string? Stage = null);

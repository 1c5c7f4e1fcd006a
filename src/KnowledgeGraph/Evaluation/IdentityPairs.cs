using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Evaluation;

/// <summary>Things of different articles that are the same, and things that are not.</summary>
/// <param name="Same">Groups of names that mean one thing.</param>
/// <param name="Different">Groups of names that mean as many things.</param>
public sealed record IdentityPairs(
    IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Same, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> Different)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a file of pairs: each group a list of [article, type, name].</summary>
    /// <exception cref="InvalidDataException">It is no such file; the message names it.</exception>
    public static IdentityPairs Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var pairs = JsonSerializer.Deserialize<IdentityPairs>(stream, Options)
                ?? throw new InvalidDataException($"{path}: holds null.");
            foreach (var name in pairs.Same.Concat(pairs.Different).SelectMany(group => group))
            {
                if (name.Count != 3 || !Enum.TryParse<EntityType>(name[1], out _))
                {
                    throw new InvalidDataException($"{path}: [{string.Join(", ", name)}] is not article, type and name.");
                }
            }

            return pairs;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }

    /// <summary>Of the pairs of which both were found: how many of the same share an entity, how many of the different share
    /// none.</summary>
    public IdentityScore Score(KnowledgeGraphSnapshot graph) =>
        new(Count(graph, Same, joined: true), Count(graph, Different, joined: false));

    private static Share Count(
        KnowledgeGraphSnapshot graph, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> groups, bool joined)
    {
        var total = new Share(0, 0);
        foreach (var group in groups)
        {
            var found = group.Select(name => Find(graph, name)).Where(ids => ids.Count > 0).ToList();
            for (var i = 0; i < found.Count; i++)
            {
                for (var j = i + 1; j < found.Count; j++)
                {
                    total += new Share(found[i].Overlaps(found[j]) == joined ? 1 : 0, 1);
                }
            }
        }

        return total;
    }

    private static HashSet<string> Find(KnowledgeGraphSnapshot graph, IReadOnlyList<string> name)
    {
        var type = Enum.Parse<EntityType>(name[1]);
        var wanted = ScoreText.Normalize(name[2], type);
        return graph.Entities
            .Where(entity => entity.Type == type && entity.Mentions.Any(each =>
                each.Article == name[0] && ScoreText.Normalize(each.Names, type).Contains(wanted)))
            .Select(entity => entity.Id)
            .ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>Who is who over articles.</summary>
/// <param name="Same">Of the same, how many are joined.</param>
/// <param name="Different">Of the different, how many are kept apart.</param>
public sealed record IdentityScore(Share Same, Share Different);

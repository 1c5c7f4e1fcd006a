using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Evaluation;

/// <summary>Which entity of the graph is which of gold's, in one article.</summary>
/// <remarks>Types must be equal and at least half of the names that the system has for the article must be gold's. One to
/// one: firm gold before optional, those that share gold's main name first, then the longest shared name, ties by id. A
/// second entity of the system for a gold one that is taken is a split: wrong, though its relations count as the first
/// one's.</remarks>
internal sealed class EntityMatch
{
    private EntityMatch(
        Dictionary<string, string> systemOf, Dictionary<string, string> goldOf, Dictionary<string, string> splits, IReadOnlyList<Entity> spare)
    {
        SystemOf = systemOf;
        GoldOf = goldOf;
        Splits = splits;
        Spare = spare;
    }

    /// <summary>The system's id for a gold id that is matched.</summary>
    public Dictionary<string, string> SystemOf { get; }

    /// <summary>The gold id for a system id that is matched.</summary>
    private Dictionary<string, string> GoldOf { get; }

    /// <summary>The gold id that an unmatched system id also fits.</summary>
    public Dictionary<string, string> Splits { get; }

    /// <summary>The system's entities that are not matched.</summary>
    public IReadOnlyList<Entity> Spare { get; }

    /// <summary>The gold id that a system id stands for, matched or split; or null.</summary>
    public string? GoldFor(string system) => GoldOf.GetValueOrDefault(system) ?? Splits.GetValueOrDefault(system);

    /// <summary>Matches the entities of one article.</summary>
    public static EntityMatch Of(IReadOnlyList<Entity> system, GoldArticle gold)
    {
        var goldNames = gold.Entities.ToDictionary(entity => entity.Id, entity => ScoreText.Normalize(entity.Names, entity.Type), StringComparer.Ordinal);
        var forms = system.ToDictionary(entity => entity.Id, entity => Forms(entity, gold.Article), StringComparer.Ordinal);
        var pairs = gold.Entities
            .SelectMany(wanted => system
                .Where(found => found.Type == wanted.Type)
                .Select(found => (Gold: wanted, System: found.Id, Shared: Shared(goldNames[wanted.Id], forms[found.Id]))))
            .Where(pair => pair.Shared.Count > 0)
            .OrderBy(pair => pair.Gold.Optional)
            .ThenBy(pair => !pair.Shared.Contains(ScoreText.Normalize(pair.Gold.Name, pair.Gold.Type)))
            .ThenByDescending(pair => pair.Shared.Max(ScoreText.Length))
            .ThenBy(pair => pair.Gold.Id, CodePointOrder.Instance)
            .ThenBy(pair => pair.System, CodePointOrder.Instance);
        var systemOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var goldOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (wanted, found, _) in pairs)
        {
            if (!systemOf.ContainsKey(wanted.Id) && !goldOf.ContainsKey(found))
            {
                systemOf.Add(wanted.Id, found);
                goldOf.Add(found, wanted.Id);
            }
        }

        var spare = system.Where(entity => !goldOf.ContainsKey(entity.Id)).ToList();
        var splits = spare
            .Select(entity => (entity.Id, Fit: gold.Entities.FirstOrDefault(wanted =>
                wanted.Type == entity.Type && Shared(goldNames[wanted.Id], forms[entity.Id]).Count > 0)?.Id))
            .Where(split => split.Fit is not null)
            .ToDictionary(split => split.Id, split => split.Fit!, StringComparer.Ordinal);
        return new EntityMatch(systemOf, goldOf, splits, spare);
    }
    private static HashSet<string> Forms(Entity entity, string article) =>
        ScoreText.Normalize(entity.Mentions.First(each => each.Article == article).Names, entity.Type);

    /// <summary>The names both have, if they are at least half of the system's; else none.</summary>
    private static HashSet<string> Shared(HashSet<string> gold, HashSet<string> system)
    {
        var both = gold.Where(system.Contains).ToHashSet(StringComparer.Ordinal);
        return 2 * both.Count >= system.Count ? both : [];
    }
}

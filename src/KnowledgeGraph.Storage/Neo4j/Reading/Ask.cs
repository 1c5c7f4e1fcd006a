using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What a question wants to know of the graph, as the statement <c>read/part</c> takes it.</summary>
internal sealed record Ask
{
    /// <summary>Relations beyond so many of one entity come without other ends and evidence: a page needs few of them, and
    /// those are fetched by themselves.</summary>
    public const int MostOthers = 200;

    /// <summary>Ids or alias ids of entities to start from.</summary>
    public IReadOnlyCollection<string> Ids { get; init; } = [];

    /// <summary>A page of the list by name to start from.</summary>
    public NamePage? Page { get; init; }

    /// <summary>Names of articles.</summary>
    public IReadOnlyCollection<string> Articles { get; init; } = [];

    /// <summary>What comes along with the entities; null: nothing.</summary>
    public EntityInterest? About { get; init; }

    /// <summary>How much of everything is looked at.</summary>
    public required Interest Interest { get; init; }

    /// <summary>Whether what stands at the other ends comes along.</summary>
    public bool BringsOthers => About?.Others is not null || Interest.Evidence;

    /// <summary>The statement's map of this question.</summary>
    public Dictionary<string, object?> ToMap(int number) => new(StringComparer.Ordinal)
    {
        ["number"] = number,
        ["ids"] = Ids,
        ["pages"] = Page is null ? [] : new[] { Page.ToMap() },
        ["outgoing"] = Names(About?.Outgoing),
        ["incoming"] = Names(About?.Incoming),
        ["others"] = BringsOthers ? MostOthers : -1,
        ["evidence"] = Interest.Evidence,
        ["areas"] = About?.Areas ?? false,
        ["otherAreas"] = About?.Others?.Areas ?? false,
        ["aliases"] = Interest.Aliases,
        ["mentions"] = Interest.Mentions,
        ["sources"] = Interest.Sources,
        ["texts"] = Interest.Texts,
        ["articles"] = Articles,
    };

    private static IEnumerable<string> Names(IReadOnlyCollection<RelationType>? types) =>
        (types ?? []).Select(type => RelationSchema.Of(type).Name);
}

/// <summary>A page of the list of entities by name.</summary>
/// <param name="Name">Only what stands after this name</param>
/// <param name="Id">or after this id of the same name.</param>
/// <param name="Types">Only of these types, or null for all.</param>
/// <param name="Count">At most so many.</param>
internal sealed record NamePage(string Name, string Id, IReadOnlyList<EntityType>? Types, int Count)
{
    public Dictionary<string, object?> ToMap() => new(StringComparer.Ordinal)
    {
        ["name"] = Name,
        ["id"] = Id,
        ["labels"] = Types?.Select(type => type.ToString()),
        ["count"] = Count,
    };
}

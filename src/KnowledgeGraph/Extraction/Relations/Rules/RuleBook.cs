using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>The rule family of every relation, in the order of the enumeration. A rule names the pattern by which a place may
/// state its relation; whether it does, the scorer decides, which takes the pattern as one hint among many.</summary>
public static class RuleBook
{
    private static readonly Func<PlaceReading, string?>[] Families =
    [
        LocatedInRule.Read,
        OperatesInRule.Read,
        LeadsRule.Read,
        FocusesOnRule.Read,
        PartnersWithRule.Read,
        SuppliesRule.Read,
        FoundedRule.Read,
        HoldsPositionRule.Read,
        ProducesRule.Read,
        UndertakesRule.Read,
        PartOfRule.Read,
        UpstreamOfRule.Read,
        AwardedRule.Read,
    ];

    /// <summary>The pattern that a place shows for a relation, or null.</summary>
    public static string? Pattern(RelationType type, PlaceReading place) => Families[(int)type](place);

    /// <summary>What the reading is called in exports: "located-in/lies-at"; where no pattern shows, how near the ends stand.</summary>
    public static string Name(RelationType type, PlaceReading place) =>
        Name(type, Pattern(type, place) ?? place.Place.Reach.ToString().ToLowerInvariant());

    /// <summary>What a reading by a pattern is called in exports.</summary>
    public static string Name(RelationType type, string pattern) =>
        $"{RelationSchema.Of(type).Name.ToLowerInvariant().Replace('_', '-')}/{pattern}";
}

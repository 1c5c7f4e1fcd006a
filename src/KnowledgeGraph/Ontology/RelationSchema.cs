using System.Collections.Frozen;
using static KnowledgeGraph.Ontology.EntityType;

namespace KnowledgeGraph.Ontology;

/// <summary>What each relation type is called outside the program and what it may join.</summary>
/// <param name="Type">The relation.</param>
/// <param name="Name">Its name in exports, Neo4j and GraphQL: LOCATED_IN.</param>
/// <param name="Sources">Types its source may have.</param>
/// <param name="Targets">Types its target may have.</param>
public sealed record RelationSchema(
    RelationType Type, string Name, FrozenSet<EntityType> Sources, FrozenSet<EntityType> Targets)
{
    /// <summary>The schema of every relation type, in the order of the enumeration.</summary>
    public static IReadOnlyList<RelationSchema> All { get; } =
    [
        Of(RelationType.LocatedIn, "LOCATED_IN", [Company, Organization, Project, Zone, Place], [Zone, Place]),
        Of(RelationType.OperatesIn, "OPERATES_IN", [Company, Organization], [Industry]),
        Of(RelationType.Leads, "LEADS", [Company, Organization], [Industry]),
        Of(RelationType.FocusesOn, "FOCUSES_ON", [Zone, Place], [Industry]),
        Of(RelationType.PartnersWith, "PARTNERS_WITH", [Company, Organization, Zone, Place], [Company, Organization, Zone, Place]),
        Of(RelationType.Supplies, "SUPPLIES", [Company, Organization], [Company, Organization, Zone]),
        Of(RelationType.Founded, "FOUNDED", [Company, Organization, Zone, Place], [Company, Organization]),
        Of(RelationType.HoldsPosition, "HOLDS_POSITION", [Person], [Company, Organization, Zone, Place]),
        Of(RelationType.Produces, "PRODUCES", [Company, Organization], [Product]),
        Of(RelationType.Undertakes, "UNDERTAKES", [Company, Organization, Zone, Place], [Project]),
        Of(RelationType.PartOf, "PART_OF", [Product, Project, Industry, Zone], [Industry]),
        Of(RelationType.UpstreamOf, "UPSTREAM_OF", [Industry, Product], [Industry, Product]),
        Of(RelationType.Awarded, "AWARDED", [Company, Organization, Zone, Place, Project], [Honor]),
    ];

    private static readonly FrozenDictionary<string, RelationType> ByName =
        All.ToFrozenDictionary(schema => schema.Name, schema => schema.Type, StringComparer.Ordinal);

    /// <summary>Whether the relation reads the same either way round; such a relation is kept once.</summary>
    public bool Symmetric => Type == RelationType.PartnersWith;

    /// <summary>The schema of one type.</summary>
    public static RelationSchema Of(RelationType type) => All[(int)type];

    /// <summary>The type called <paramref name="name"/> in exports, or null.</summary>
    public static RelationType? Parse(string name) => ByName.TryGetValue(name, out var type) ? type : null;

    /// <summary>Whether the ontology allows a relation between these types.</summary>
    public bool Allows(EntityType source, EntityType target) => Sources.Contains(source) && Targets.Contains(target);

    private static RelationSchema Of(RelationType type, string name, EntityType[] sources, EntityType[] targets) =>
        new(type, name, sources.ToFrozenSet(), targets.ToFrozenSet());
}

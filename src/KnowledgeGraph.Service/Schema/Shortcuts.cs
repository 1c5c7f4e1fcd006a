using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;
using static KnowledgeGraph.Ontology.EntityType;
using static KnowledgeGraph.Ontology.RelationType;
using static KnowledgeGraph.Storage.Direction;

namespace KnowledgeGraph.Service.Schema;

/// <summary>A field that follows relations from an entity to the entities at their other ends.</summary>
/// <param name="Types">The relations followed.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Others">What may stand at the other end; null: whatever the relation allows.</param>
internal sealed record Shortcut(
    string Owner, string Field, IReadOnlyList<RelationType> Types, Direction Direction, IReadOnlyList<EntityType>? Others = null);

/// <summary>All fields that follow relations, type by type as the schema lists them.</summary>
internal static class Shortcuts
{
    public static IEnumerable<Shortcut> All =>
    [
        .. Actor(Company), .. Actor(Organization), .. Area(Zone), .. Area(Place),
        To(Zone, "parks", LocatedIn, Incoming, Zone),
        To(Zone, "carries", PartOf, Outgoing),
        To(Place, "zonesHere", LocatedIn, Incoming, Zone),
        To(Place, "placesHere", LocatedIn, Incoming, Place),
        To(Industry, "leaders", Leads, Incoming),
        new(nameof(Industry), "operators", [OperatesIn, Leads], Incoming),
        To(Industry, "focusZones", FocusesOn, Incoming, Zone),
        To(Industry, "focusPlaces", FocusesOn, Incoming, Place),
        To(Industry, "parks", PartOf, Incoming, Zone),
        To(Industry, "partOf", PartOf, Outgoing),
        To(Industry, "parts", PartOf, Incoming, Industry),
        To(Industry, "products", PartOf, Incoming, Product),
        To(Industry, "projects", PartOf, Incoming, Project),
        .. Step(Industry),
        To(Person, "positions", HoldsPosition, Outgoing),
        To(Product, "producers", Produces, Incoming),
        To(Product, "industries", PartOf, Outgoing),
        .. Step(Product),
        To(Project, "locations", LocatedIn, Outgoing),
        To(Project, "undertakers", Undertakes, Incoming),
        To(Project, "industries", PartOf, Outgoing),
        To(Project, "honors", Awarded, Outgoing),
        To(Honor, "holders", Awarded, Incoming),
    ];

    private static Shortcut[] Actor(EntityType owner) =>
    [
        To(owner, "locations", LocatedIn, Outgoing),
        new(owner.ToString(), "industries", [OperatesIn, Leads], Outgoing),
        To(owner, "leads", Leads, Outgoing),
        To(owner, "partners", PartnersWith, Both),
        To(owner, "customers", Supplies, Outgoing),
        To(owner, "suppliers", Supplies, Incoming),
        To(owner, "founded", Founded, Outgoing),
        To(owner, "founders", Founded, Incoming),
        To(owner, "people", HoldsPosition, Incoming),
        To(owner, "products", Produces, Outgoing),
        To(owner, "projects", Undertakes, Outgoing),
        To(owner, "honors", Awarded, Outgoing),
    ];

    private static Shortcut[] Area(EntityType owner) =>
    [
        To(owner, "locations", LocatedIn, Outgoing),
        To(owner, "companies", LocatedIn, Incoming, Company),
        To(owner, "organizations", LocatedIn, Incoming, Organization),
        To(owner, "projectsHere", LocatedIn, Incoming, Project),
        To(owner, "industries", FocusesOn, Outgoing),
        To(owner, "partners", PartnersWith, Both),
        To(owner, "suppliers", Supplies, Incoming),
        To(owner, "founded", Founded, Outgoing),
        To(owner, "people", HoldsPosition, Incoming),
        To(owner, "projects", Undertakes, Outgoing),
        To(owner, "honors", Awarded, Outgoing),
    ];

    private static Shortcut[] Step(EntityType owner) =>
        [To(owner, "upstream", UpstreamOf, Incoming), To(owner, "downstream", UpstreamOf, Outgoing)];

    private static Shortcut To(EntityType owner, string field, RelationType type, Direction direction, EntityType? other = null) =>
        new(owner.ToString(), field, [type], direction, other is { } one ? [one] : null);
}

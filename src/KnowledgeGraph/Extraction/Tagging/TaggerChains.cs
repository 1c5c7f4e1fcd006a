using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>The chains of the tagger. What may nest stands in different chains: a place in a zone, an industry in a
/// project.</summary>
internal static class TaggerChains
{
    public static readonly LabelChain Bodies = new("bodies", "Company", "Organization", "Zone", "Person");
    public static readonly LabelChain Places = new("places", "Place");
    public static readonly LabelChain Goods = new("goods", "Industry", "Product");
    public static readonly LabelChain Works = new("works", "Project", "Honor");

    /// <summary>All, in the order of their labels.</summary>
    public static LabelChain[] All => [Bodies, Places, Goods, Works];

    /// <summary>Number of the chain of a type.</summary>
    public static int Of(EntityType type) => type switch
    {
        EntityType.Company or EntityType.Organization or EntityType.Zone or EntityType.Person => 0,
        EntityType.Place => 1,
        EntityType.Industry or EntityType.Product => 2,
        _ => 3,
    };
}

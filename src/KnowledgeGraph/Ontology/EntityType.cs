namespace KnowledgeGraph.Ontology;

/// <summary>The nine kinds of thing the graph holds; the member's name is the name in exports, Neo4j and GraphQL.</summary>
public enum EntityType
{
    /// <summary>企业: a named commercial enterprise, group, bank or brand used as one.</summary>
    Company,

    /// <summary>开发区/园区: a named development zone, park, industrial base: a place of business.</summary>
    Zone,

    /// <summary>行政区: a named administrative division or region, country to street.</summary>
    Place,

    /// <summary>产业: a named industry, chain, sector or track.</summary>
    Industry,

    /// <summary>人物: a named natural person.</summary>
    Person,

    /// <summary>机构: a named body that is no company.</summary>
    Organization,

    /// <summary>产品/技术: a specific product, technology, platform service or line.</summary>
    Product,

    /// <summary>项目: a named construction, investment, research or cooperation project.</summary>
    Project,

    /// <summary>称号/奖项: a named award, qualification or ranking that somebody received.</summary>
    Honor,
}

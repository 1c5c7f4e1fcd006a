namespace KnowledgeGraph.Ontology;

/// <summary>The thirteen relations the graph holds; direction is source to target.</summary>
public enum RelationType
{
    LocatedIn,
    OperatesIn,
    Leads,
    FocusesOn,
    PartnersWith,
    Supplies,
    Founded,
    HoldsPosition,
    Produces,
    Undertakes,
    PartOf,
    UpstreamOf,
    Awarded,
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph;

/// <summary>A relation between two entities with all that states it.</summary>
/// <param name="Id">Made of type, source and target.</param>
/// <param name="Type">What relation.</param>
/// <param name="Source">Id of the source; of a symmetric relation the smaller id.</param>
/// <param name="Target">Id of the target.</param>
/// <param name="Confidence">Rolled up from the evidence: 1 − ∏(1 − c) over independent sources.</param>
/// <param name="Title">HOLDS_POSITION: the post of the best evidence.</param>
/// <param name="Stage">FOCUSES_ON: the stage of the best evidence.</param>
/// <param name="Status">The furthest status of any evidence.</param>
/// <param name="Evidence">By article, then start.</param>
public sealed record Relation(
    string Id,
    RelationType Type,
    string Source,
    string Target,
    double Confidence,
    string? Title,
    string? Stage,
    ClaimStatus Status,
    IReadOnlyList<Evidence> Evidence);

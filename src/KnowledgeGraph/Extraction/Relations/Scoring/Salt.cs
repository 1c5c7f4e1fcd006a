using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>What makes one hashed feature many: its weight for a question, and for a question between two types.</summary>
/// <param name="One">For the question, whatever its ends.</param>
/// <param name="Two">For the question between these types.</param>
public readonly record struct Salt(uint One, uint Two)
{
    /// <summary>Does the place state this relation?</summary>
    public static Salt Of(RelationType type, EntityType head, EntityType tail) => Of((uint)type, (uint)head, (uint)tail);

    /// <summary>Does the place give this stage (index into <see cref="Attributes.Stages.Names"/>)?</summary>
    public static Salt OfStage(int stage, EntityType head, EntityType tail) => Of(100 + (uint)stage, (uint)head, (uint)tail);

    private static Salt Of(uint question, uint head, uint tail) =>
        new((question + 1) * 0x01000193u, (((((question + 1) * 16) + head + 1) * 16) + tail + 1) * 0x2545F491u);
}

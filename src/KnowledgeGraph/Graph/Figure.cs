using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Graph;

/// <summary>A figure about an entity with all that states it.</summary>
/// <param name="Id">Made of subject, indicator, value, unit, period and comparison.</param>
/// <param name="Subject">Id of the entity it is about.</param>
/// <param name="Indicator">What is counted or measured.</param>
/// <param name="Value">The number, multipliers worked out.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Period">When, maybe partial.</param>
/// <param name="Comparison">约, 超, 以上, 同比增长, or null.</param>
/// <param name="Evidence">By article, then start.</param>
public sealed record Figure(
    string Id,
    string Subject,
    string Indicator,
    decimal Value,
    string Unit,
    string? Period,
    string? Comparison,
    IReadOnlyList<Evidence> Evidence);

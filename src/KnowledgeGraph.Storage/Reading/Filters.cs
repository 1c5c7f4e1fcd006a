using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage;

/// <summary>Which way a relation is followed from an entity.</summary>
public enum Direction
{
    Both,
    Outgoing,
    Incoming,
}

/// <summary>How a list of entities is ordered.</summary>
public enum EntityOrder
{
    /// <summary>By name.</summary>
    Name,

    /// <summary>By the number of articles that mention it, most first.</summary>
    Articles,

    /// <summary>By the number of its relations, most first.</summary>
    Relations,
}

/// <summary>Which entities are wanted; what is null does not restrict.</summary>
/// <param name="Types">Of one of these types.</param>
/// <param name="NameContains">A name of it contains this, after folding case, width and script.</param>
/// <param name="InZones">It lies in one of these zones, over any number of steps (ids).</param>
/// <param name="InPlaces">It lies in one of these places, over any number of steps (ids).</param>
/// <param name="Industries">It operates in, leads, focuses on or is part of one of these industries (ids).</param>
/// <param name="Honors">It was awarded one of these (ids).</param>
/// <param name="Article">Mentioned in this article (name).</param>
/// <param name="Order">How the list is ordered.</param>
public sealed record EntityFilter(
    IReadOnlyList<EntityType>? Types = null,
    string? NameContains = null,
    IReadOnlyList<string>? InZones = null,
    IReadOnlyList<string>? InPlaces = null,
    IReadOnlyList<string>? Industries = null,
    IReadOnlyList<string>? Honors = null,
    string? Article = null,
    EntityOrder Order = EntityOrder.Name);

/// <summary>Which relations are wanted; what is null does not restrict. The list is by confidence, highest first, then
/// by id.</summary>
/// <param name="Types">Of one of these types.</param>
/// <param name="OtherTypes">The other end (of a list over all: either end) is of one of these types.</param>
/// <param name="MinConfidence">At least so sure.</param>
/// <param name="Statuses">Of one of these statuses.</param>
/// <param name="CrossZone">True: both ends have zones and share none; false: they share one.</param>
/// <param name="Zones">At least one end lies in one of these zones (ids).</param>
/// <param name="Places">At least one end lies in one of these places (ids).</param>
/// <param name="Article">Stated in this article (name).</param>
/// <param name="TitleContains">HOLDS_POSITION: the post contains this.</param>
/// <param name="Stages">FOCUSES_ON: one of these stages.</param>
public sealed record RelationFilter(
    IReadOnlyList<RelationType>? Types = null,
    IReadOnlyList<EntityType>? OtherTypes = null,
    double MinConfidence = 0,
    IReadOnlyList<ClaimStatus>? Statuses = null,
    bool? CrossZone = null,
    IReadOnlyList<string>? Zones = null,
    IReadOnlyList<string>? Places = null,
    string? Article = null,
    string? TitleContains = null,
    IReadOnlyList<string>? Stages = null);

/// <summary>A search for entities by name.</summary>
/// <param name="Text">What the person typed.</param>
/// <param name="Types">Only of these types, or null for all.</param>
public sealed record SearchRequest(string Text, IReadOnlyList<EntityType>? Types = null);

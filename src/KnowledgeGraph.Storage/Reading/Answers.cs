using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage;

/// <summary>An entity that a search found.</summary>
/// <param name="Entity">The entity.</param>
/// <param name="Name">The name of it that fits best.</param>
/// <param name="Score">How well it fits, 0 to 1.</param>
public sealed record SearchHit(Entity Entity, string Name, double Score);

/// <summary>What lies around some entities: entities nearest first, the relations among them by id.</summary>
/// <param name="Truncated">Whether the limit left something out.</param>
public sealed record Neighbourhood(IReadOnlyList<Entity> Entities, IReadOnlyList<Relation> Relations, bool Truncated);

/// <summary>A way from one entity to another: n + 1 entities, n relations.</summary>
public sealed record GraphPath(IReadOnlyList<Entity> Entities, IReadOnlyList<Relation> Relations);

/// <summary>How much of each kind there is.</summary>
public sealed record GraphCounts(
    int Articles,
    int Evidence,
    int Figures,
    IReadOnlyDictionary<EntityType, int> Entities,
    IReadOnlyDictionary<RelationType, int> Relations);

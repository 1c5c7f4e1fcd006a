using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Service.Schema.Chains;

/// <summary>An industry with what the graph knows around it; the schema says what each list holds.</summary>
internal sealed record IndustryChain(
    Entity Industry,
    IReadOnlyList<Entity> Members,
    IReadOnlyList<ChainStage> Stages,
    IReadOnlyList<ChainLink> Leaders,
    IReadOnlyList<ChainLink> Operators,
    IReadOnlyList<ChainLink> Areas,
    IReadOnlyList<ChainLink> Parks,
    IReadOnlyList<ChainLink> Projects,
    IReadOnlyList<ChainLink> Products,
    IReadOnlyList<ChainOfficial> Officials);

/// <summary>One step up (negative) or down the chain; 0 is the industry with its members.</summary>
internal sealed record ChainStage(int Step, IReadOnlyList<Entity> Entities, IReadOnlyList<Relation> Links);

/// <summary>Something that stands in a relation to an industry of the chain.</summary>
internal sealed record ChainLink(Entity Entity, Entity Industry, Relation Relation);

/// <summary>Somebody in office where an industry is at home.</summary>
internal sealed record ChainOfficial(Entity Person, Relation Position, Entity Area, Relation Focus);

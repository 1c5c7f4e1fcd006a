namespace KnowledgeGraph.Graph.Identity;

/// <summary>An entity with the referents it was made of.</summary>
public sealed record ResolvedEntity(Entity Entity, IReadOnlyList<ArticleReferent> Members);

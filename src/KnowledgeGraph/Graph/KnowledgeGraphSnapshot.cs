namespace KnowledgeGraph.Graph;

/// <summary>The whole graph at one moment: a function of the articles in it. Each list is by id (articles: by name) in
/// code-point order.</summary>
public sealed record KnowledgeGraphSnapshot(
    IReadOnlyList<ArticleSummary> Articles,
    IReadOnlyList<Entity> Entities,
    IReadOnlyList<Relation> Relations,
    IReadOnlyList<Figure> Figures);

using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>How much the graph holds, as the schema shows it: every type has its line.</summary>
internal sealed record Statistics(
    int ArticleCount,
    int EntityCount,
    int RelationCount,
    int EvidenceCount,
    int FigureCount,
    IReadOnlyList<TypeCount<EntityType>> Entities,
    IReadOnlyList<TypeCount<RelationType>> Relations)
{
    public static Statistics Of(GraphCounts counts) => new(
        counts.Articles,
        counts.Entities.Values.Sum(),
        counts.Relations.Values.Sum(),
        counts.Evidence,
        counts.Figures,
        By(counts.Entities),
        By(counts.Relations));

    private static TypeCount<T>[] By<T>(IReadOnlyDictionary<T, int> counts)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(type => new TypeCount<T>(type, counts.GetValueOrDefault(type)))];
}

/// <summary>How many there are of a type.</summary>
internal sealed record TypeCount<T>(T Type, int Count);

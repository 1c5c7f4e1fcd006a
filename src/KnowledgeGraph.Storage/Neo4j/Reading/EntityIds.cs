using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What ids of entities say of them: each begins with its type.</summary>
/// <seealso cref="StableId.Entity"/>
internal static class EntityIds
{
    private static readonly Dictionary<string, EntityType>.AlternateLookup<ReadOnlySpan<char>> Types =
        Enum.GetValues<EntityType>()
            .ToDictionary(type => type.ToString().ToLowerInvariant(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The type of the entity with an own id.</summary>
    /// <exception cref="StoreException">No entity of this program's can have the id.</exception>
    public static EntityType TypeOf(string id) =>
        id.IndexOf('-', StringComparison.Ordinal) is > 0 and var end && Types.TryGetValue(id.AsSpan(0, end), out var type)
            ? type
            : throw new StoreException(StoreFault.Damaged, $"An entity in Neo4j has the id {id}, which begins with no type.");
}

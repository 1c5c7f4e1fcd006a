using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>Which relations the ontology allows between two types, as a table.</summary>
public static class RelationTypes
{
    private static readonly int Kinds = Enum.GetValues<EntityType>().Length;

    private static readonly RelationType[][] Table = Build();

    /// <summary>The relations that may lead from one type to another, in the order of the enumeration.</summary>
    public static IReadOnlyList<RelationType> Between(EntityType head, EntityType tail) =>
        Table[((int)head * Kinds) + (int)tail];

    private static RelationType[][] Build()
    {
        var table = new RelationType[Kinds * Kinds][];
        for (var i = 0; i < table.Length; i++)
        {
            var (head, tail) = ((EntityType)(i / Kinds), (EntityType)(i % Kinds));
            table[i] = [.. RelationSchema.All.Where(schema => schema.Allows(head, tail)).Select(schema => schema.Type)];
        }

        return table;
    }
}

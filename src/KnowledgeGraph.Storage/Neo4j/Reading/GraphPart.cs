using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage.Memory;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>The part of the graph on the server that a question can have to do with. The question is then answered from
/// it by the code that answers it from a whole graph in memory, so that both stores answer alike.</summary>
internal sealed class GraphPart
{
    private readonly Dictionary<string, Entity> _entities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Relation> _relations = new(StringComparer.Ordinal);

    /// <summary>Ids of the entities in it.</summary>
    public IReadOnlyCollection<string> Entities => _entities.Keys;

    /// <summary>The relations in it.</summary>
    public IReadOnlyCollection<Relation> Relations => _relations.Values;

    /// <summary>Adds an entity of which no more than this is needed.</summary>
    public void Add(string id, EntityType type, string name = "", IReadOnlyList<string>? aliases = null)
    {
        if (!_entities.ContainsKey(id))
        {
            _entities.Add(id, new Entity(id, type, name, aliases ?? [], [], []));
        }
    }

    /// <summary>Adds an entity of which no more than its id is needed.</summary>
    public void Add(string id)
    {
        if (!_entities.ContainsKey(id))
        {
            Add(id, EntityIds.TypeOf(id));
        }
    }

    /// <summary>Adds relations with their ends, from rows of the statements that give relations.</summary>
    public void Add(IEnumerable<IReadOnlyDictionary<string, object?>> rows)
    {
        foreach (var row in rows)
        {
            Add(row.Text("source"), Enum.Parse<EntityType>(row.Text("sourceType")));
            Add(row.Text("target"), Enum.Parse<EntityType>(row.Text("targetType")));
            _relations.TryAdd(row.Text("id"), RelationOf(row));
        }
    }

    /// <summary>Adds a relation with its ends.</summary>
    public void Add(Relation relation)
    {
        Add(relation.Source);
        Add(relation.Target);
        _relations.TryAdd(relation.Id, relation);
    }

    /// <summary>Gives relations their evidence.</summary>
    public void Put(IEnumerable<Relation> relations)
    {
        foreach (var relation in relations)
        {
            _relations[relation.Id] = relation;
        }
    }

    /// <summary>A graph of this part.</summary>
    public MemoryGraph ToGraph() => new(new KnowledgeGraphSnapshot(
        [],
        [.. _entities.Values.OrderBy(entity => entity.Id, StringComparer.Ordinal)],
        [.. _relations.Values.OrderBy(relation => relation.Id, StringComparer.Ordinal)],
        []));

    /// <summary>A relation, with its evidence where the row has it.</summary>
    public static Relation RelationOf(IReadOnlyDictionary<string, object?> row) => new(
        row.Text("id"),
        RelationSchema.Parse(row.Text("type"))!.Value,
        row.Text("source"),
        row.Text("target"),
        row.Real("confidence"),
        row.TextOrNull("title"),
        row.TextOrNull("stage"),
        row.Status("status"),
        row.TextOrNull("evidence") is { } evidence ? EvidenceText.Read(evidence) : []);
}

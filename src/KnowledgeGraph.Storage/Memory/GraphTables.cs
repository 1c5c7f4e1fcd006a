using System.Collections.Frozen;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Memory;

/// <summary>A snapshot with numbers in place of ids: everything else in memory speaks of the n-th entity, relation or
/// article. Numbers follow the ids' order, so that comparing them compares ids by code point.</summary>
internal sealed class GraphTables
{
    /// <summary>A smaller graph is a part made for one question: to freeze its numbers costs more than it saves.</summary>
    private const int WorthFreezing = 5_000;

    private readonly IReadOnlyDictionary<string, int> _entities;
    private readonly IReadOnlyDictionary<string, int> _relations;
    private readonly IReadOnlyDictionary<string, int> _articles;

    public GraphTables(KnowledgeGraphSnapshot snapshot)
    {
        Snapshot = snapshot;
        _entities = EntityNumbers(snapshot.Entities);
        _relations = Numbers(snapshot.Relations, relation => relation.Id);
        _articles = Numbers(snapshot.Articles, article => article.Name);
        Source = [.. snapshot.Relations.Select(relation => _entities[relation.Source])];
        Target = [.. snapshot.Relations.Select(relation => _entities[relation.Target])];

        var byConfidence = Enumerable.Range(0, snapshot.Relations.Count).ToArray();
        Array.Sort(byConfidence, (left, right) =>
        {
            var order = snapshot.Relations[right].Confidence.CompareTo(snapshot.Relations[left].Confidence);
            return order != 0 ? order : left.CompareTo(right);
        });
        RelationsInOrder = byConfidence;
        Outgoing = Adjacency.Of(snapshot.Entities.Count, byConfidence, Source);
        Incoming = Adjacency.Of(snapshot.Entities.Count, byConfidence, Target);
    }

    public KnowledgeGraphSnapshot Snapshot { get; }

    public IReadOnlyList<Entity> Entities => Snapshot.Entities;

    public IReadOnlyList<Relation> Relations => Snapshot.Relations;

    public IReadOnlyList<ArticleSummary> Articles => Snapshot.Articles;

    /// <summary>The source of the n-th relation.</summary>
    public int[] Source { get; }

    /// <summary>The target of the n-th relation.</summary>
    public int[] Target { get; }

    /// <summary>All relations, the surest first, then by id.</summary>
    public int[] RelationsInOrder { get; }

    /// <summary>The relations from an entity, the surest first, then by id.</summary>
    public Adjacency Outgoing { get; }

    /// <summary>The relations to an entity, the surest first, then by id.</summary>
    public Adjacency Incoming { get; }

    /// <summary>The number of the entity with this id or alias id, or −1.</summary>
    public int Entity(string id) => _entities.GetValueOrDefault(id, -1);

    /// <summary>The number of the relation with this id, or −1.</summary>
    public int Relation(string id) => _relations.GetValueOrDefault(id, -1);

    /// <summary>The number of the article with this name, or −1.</summary>
    public int Article(string name) => _articles.GetValueOrDefault(name, -1);

    /// <summary>The numbers of those of the entities that are there.</summary>
    public HashSet<int> EntitySet(IReadOnlyList<string> ids)
    {
        var set = new HashSet<int>(ids.Count);
        foreach (var id in ids)
        {
            if (Entity(id) is >= 0 and var number)
            {
                set.Add(number);
            }
        }

        return set;
    }

    /// <summary>How many relations an entity has; one to itself counts once.</summary>
    public int Degree(int entity)
    {
        var degree = Outgoing[entity].Length;
        foreach (var relation in Incoming[entity])
        {
            degree += Source[relation] == entity ? 0 : 1;
        }

        return degree;
    }

    /// <summary>The relation type reads the same either way round.</summary>
    public bool Symmetric(int relation) => RelationSchema.Of(Relations[relation].Type).Symmetric;

    // An id that is an entity's own is not led astray by another's alias of the same spelling.
    private static IReadOnlyDictionary<string, int> EntityNumbers(IReadOnlyList<Entity> entities)
    {
        var numbers = new Dictionary<string, int>(entities.Count, StringComparer.Ordinal);
        for (var i = 0; i < entities.Count; i++)
        {
            numbers.Add(entities[i].Id, i);
        }

        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var alias in entities[i].AliasIds)
            {
                numbers.TryAdd(alias, i);
            }
        }

        return Made(numbers);
    }

    private static IReadOnlyDictionary<string, int> Numbers<T>(IReadOnlyList<T> things, Func<T, string> id)
    {
        var numbers = new Dictionary<string, int>(things.Count, StringComparer.Ordinal);
        for (var i = 0; i < things.Count; i++)
        {
            numbers.Add(id(things[i]), i);
        }

        return Made(numbers);
    }

    private static IReadOnlyDictionary<string, int> Made(Dictionary<string, int> numbers) =>
        numbers.Count < WorthFreezing ? numbers : numbers.ToFrozenDictionary(StringComparer.Ordinal);
}

using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What a row of <c>read/part</c> holds, as the things it stands for.</summary>
internal sealed class Part
{
    private static readonly Dictionary<string, EntityType> Labels =
        Enum.GetValues<EntityType>().ToDictionary(type => type.ToString(), StringComparer.Ordinal);

    private Part(IReadOnlyDictionary<string, object?> row)
    {
        Names = [.. row.List("names").Cast<IReadOnlyList<object?>>().Select(pair => ((string?)pair[0], (string)pair[1]!))];
        Located = [.. row.List("located").Cast<IReadOnlyList<object?>>().Select(LocationOf)];
        Articles = [.. row.List("articles").Cast<IReadOnlyList<object?>>().Select(ArticleOf)];
        var mentions = row.List("mentions").Cast<IReadOnlyList<object?>>().ToLookup(mention => (string)mention[0]!, StringComparer.Ordinal);
        var entities = row.List("entities");
        Entities = new(entities.Count, StringComparer.Ordinal);
        foreach (var entity in entities.Cast<IReadOnlyList<object?>>())
        {
            var id = (string)entity[0]!;
            if (!Entities.ContainsKey(id))
            {
                Entities.Add(id, EntityOf(id, entity, mentions[id]));
            }
        }

        Rings = [.. row.List("rings").Cast<IReadOnlyList<object?>>().Select(RingOf)];
    }

    /// <summary>The entities that were started from in their order: the id asked for, null on a page, and its own id.</summary>
    public IReadOnlyList<(string? Asked, string Id)> Names { get; }

    /// <summary>All entities met, by own id.</summary>
    public Dictionary<string, Entity> Entities { get; }

    /// <summary>The relations of the entities that were started from, by type and way; none where there are none.</summary>
    public IReadOnlyList<Ring> Rings { get; }

    /// <summary>What lies directly in what, on the way up from where areas were asked for.</summary>
    public IReadOnlyList<Relation> Located { get; }

    /// <summary>The articles met.</summary>
    public IReadOnlyList<ArticleSummary> Articles { get; }

    public static Part Of(IReadOnlyDictionary<string, object?> row) => new(row);

    private static Entity EntityOf(string id, IReadOnlyList<object?> row, IEnumerable<IReadOnlyList<object?>> mentions) => new(
        id,
        TypeOf(row[2]),
        (string)row[1]!,
        row.Count > 3 ? Texts(row[3]) : [],
        row.Count > 3 ? Texts(row[4]) : [],
        [.. mentions
            .Select(mention => new ArticleNames(
                (string)mention[1]!,
                [.. Texts(mention[2]).Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance)]))
            .OrderBy(mention => mention.Article, CodePointOrder.Instance)]);

    private static EntityType TypeOf(object? labels)
    {
        foreach (var label in (IReadOnlyList<object?>)labels!)
        {
            if (Labels.TryGetValue((string)label!, out var type))
            {
                return type;
            }
        }

        throw new StoreException(StoreFault.Damaged, $"An entity in Neo4j has the labels {string.Join(", ", (IReadOnlyList<object?>)labels)}, none of which is a type.");
    }

    private static Ring RingOf(IReadOnlyList<object?> row)
    {
        var id = (string)row[0]!;
        var type = RelationSchema.Parse((string)row[1]!)!.Value;
        var outgoing = (bool)row[2]!;
        var rows = (IReadOnlyList<object?>)row[3]!;
        var relations = new Relation[rows.Count];
        var met = new List<(string, EntityType)>();
        for (var n = 0; n < relations.Length; n++)
        {
            var step = (IReadOnlyList<object?>)rows[n]!;
            var other = (string)step[0]!;
            relations[n] = RelationOf(
                type,
                outgoing ? id : other,
                outgoing ? other : id,
                step[1],
                step[2],
                (string?)step[3],
                step.Count > 4 ? step[4] as string : null);
            if (step.Count > 4 && step[4] is IReadOnlyList<object?> labels)
            {
                met.Add((other, TypeOf(labels)));
            }
        }

        return new Ring(id, type, outgoing, relations, met);
    }

    private static Relation LocationOf(IReadOnlyList<object?> row) =>
        RelationOf(RelationType.LocatedIn, (string)row[0]!, (string)row[1]!, row[2], row[3]);

    private static Relation RelationOf(
        RelationType type,
        string source,
        string target,
        object? confidence,
        object? status,
        string? qualifier = null,
        string? evidence = null) => new(
            StableId.Relation(type, source, target),
            type,
            source,
            target,
            confidence is long whole ? whole : (double)confidence!,
            type == RelationType.HoldsPosition ? qualifier : null,
            type == RelationType.FocusesOn ? qualifier : null,
            Row.Status((string)status!),
            evidence is null ? [] : EvidenceText.Read(evidence));

    private static ArticleSummary ArticleOf(IReadOnlyList<object?> row) => new(
        (string)row[0]!, (string)row[1]!, (string?)row[2], Texts(row[3]), (string)row[4]!, (string?)row[5] ?? string.Empty);

    private static IReadOnlyList<string> Texts(object? list) => list is IReadOnlyList<object?> { Count: > 0 } items ? [.. items.Cast<string>()] : [];
}

/// <summary>The relations of one type that start, or end, at an entity.</summary>
/// <param name="Ends">Ids and types of their other ends, where those did not come along themselves.</param>
internal sealed record Ring(
    string Id, RelationType Type, bool Outgoing, IReadOnlyList<Relation> Relations, IReadOnlyList<(string Id, EntityType Type)> Ends)
{
    /// <summary>Ids of the other ends.</summary>
    public IEnumerable<string> Others => Relations.Select(relation => Outgoing ? relation.Target : relation.Source);
}

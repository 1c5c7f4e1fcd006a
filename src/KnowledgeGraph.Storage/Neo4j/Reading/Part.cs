using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>What a row of <c>read/part</c> holds, as the things it stands for. Values that belong together come as one text,
/// their parts set off by blanks: ids and statuses have none in them, and what may have some stands last.</summary>
internal sealed class Part
{
    private Part(IReadOnlyDictionary<string, object?> row)
    {
        Names = [.. row.List("names").Select(name => NameOf((string)name!))];
        Located = [.. row.List("located").Select(location => LocationOf((string)location!))];
        Articles = [.. row.List("articles").Cast<IReadOnlyList<object?>>().Select(ArticleOf)];
        var mentions = row.List("mentions").Cast<IReadOnlyList<object?>>().ToLookup(mention => (string)mention[0]!, StringComparer.Ordinal);
        var entities = row.List("entities");
        Entities = new(entities.Count, StringComparer.Ordinal);
        foreach (var value in entities)
        {
            var entity = EntityOf(value!, mentions);
            Entities.Add(entity.Id, entity);
        }

        Rings = RingsOf(row.List("rings"));
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

    private static (string? Asked, string Id) NameOf(string text)
    {
        var rest = text.AsSpan();
        var id = Cut(ref rest);
        return id.Length == text.Length ? (null, text) : (rest.ToString(), id.ToString());
    }

    private static Entity EntityOf(object value, ILookup<string, IReadOnlyList<object?>> mentions)
    {
        var row = value as IReadOnlyList<object?>;
        var rest = ((string)(row is null ? value : row[0]!)).AsSpan();
        var id = Cut(ref rest).ToString();
        return new Entity(
            id,
            EntityIds.TypeOf(id),
            rest.ToString(),
            row is null ? [] : Texts(row[1]),
            row is null ? [] : Texts(row[2]),
            !mentions.Contains(id) ? [] : [.. mentions[id]
                .Select(mention => new ArticleNames(
                    (string)mention[1]!,
                    [.. Texts(mention[2]).Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance)]))
                .OrderBy(mention => mention.Article, CodePointOrder.Instance)]);
    }

    // A relation between two that were started from is written out once, where it starts.
    private static List<Ring> RingsOf(IReadOnlyList<object?> rows)
    {
        var rings = new List<Ring>(rows.Count);
        var starts = new Dictionary<(string Id, RelationType Type), Ring>();
        foreach (var row in rows.Cast<IReadOnlyList<object?>>().OrderBy(row => ((string)row[0]!).Contains('<', StringComparison.Ordinal)))
        {
            var ring = RingOf(row, starts);
            rings.Add(ring);
            if (ring.Outgoing)
            {
                starts.Add((ring.Id, ring.Type), ring);
            }
        }

        return rings;
    }

    private static Ring RingOf(IReadOnlyList<object?> row, Dictionary<(string Id, RelationType Type), Ring> starts)
    {
        var head = ((string)row[0]!).AsSpan();
        var id = Cut(ref head).ToString();
        var type = RelationSchema.Parse(Cut(ref head).ToString())!.Value;
        var outgoing = head is ['>', ..];
        var relations = new List<Relation>(row.Count - 1);
        var others = new List<string>(row.Count - 1);
        for (var n = 1; n < row.Count; n++)
        {
            var rest = ((string)row[n]!).AsSpan();
            var other = Cut(ref rest).ToString();
            var relation = rest.IsEmpty
                ? starts.GetValueOrDefault((other, type))?.To(id)
                : RelationOf(type, outgoing ? id : other, outgoing ? other : id, rest);

            // The server may write between reading one end's list and the other's: what only one has is not there yet, or any more.
            if (relation is not null)
            {
                relations.Add(relation);
                others.Add(other);
            }
        }

        return new Ring(id, type, outgoing, relations, others, head is [.., '+']);
    }

    private static Relation LocationOf(string text)
    {
        var rest = text.AsSpan();
        return RelationOf(RelationType.LocatedIn, Cut(ref rest).ToString(), Cut(ref rest).ToString(), rest);
    }

    // Confidence, status, evidence where it came along, and what a title or stage begins with.
    private static Relation RelationOf(RelationType type, string source, string target, ReadOnlySpan<char> rest)
    {
        var confidence = double.Parse(Cut(ref rest), NumberStyles.Float, CultureInfo.InvariantCulture);
        var status = Row.Status(Cut(ref rest));
        var evidence = rest is ['[', ..] ? EvidenceText.Read(ref rest) : [];
        var qualifier = rest is ['=', .. var text] ? text.ToString() : null;
        return new Relation(
            StableId.Relation(type, source, target),
            type,
            source,
            target,
            confidence,
            type == RelationType.HoldsPosition ? qualifier : null,
            type == RelationType.FocusesOn ? qualifier : null,
            status,
            evidence);
    }

    private static ArticleSummary ArticleOf(IReadOnlyList<object?> row) => new(
        (string)row[0]!, (string)row[1]!, (string?)row[2], Texts(row[3]), (string)row[4]!, (string?)row[5] ?? string.Empty);

    private static ReadOnlySpan<char> Cut(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        var part = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return part;
    }

    private static IReadOnlyList<string> Texts(object? list) => list is IReadOnlyList<object?> { Count: > 0 } items ? [.. items.Cast<string>()] : [];
}

/// <summary>The relations of one type that start, or end, at an entity.</summary>
/// <param name="Others">Ids of their other ends.</param>
/// <param name="Met">Whether those came along themselves.</param>
internal sealed record Ring(
    string Id, RelationType Type, bool Outgoing, IReadOnlyList<Relation> Relations, IReadOnlyList<string> Others, bool Met)
{
    /// <summary>The relation to one of the other ends, where there is one.</summary>
    public Relation? To(string other) => Relations.FirstOrDefault(relation => relation.Target == other);
}

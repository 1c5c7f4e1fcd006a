using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Search;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Memory;

/// <summary>A relation filter made ready for one graph.</summary>
internal sealed class RelationTest
{
    private readonly GraphTables _tables;
    private readonly Lazy<Locations> _locations;
    private readonly RelationFilter _filter;
    private readonly uint _types;
    private readonly uint _otherTypes;
    private readonly uint _statuses;
    private readonly HashSet<int>? _zones;
    private readonly HashSet<int>? _places;
    private readonly string? _title;

    public RelationTest(RelationFilter filter, GraphTables tables, Lazy<Locations> locations)
    {
        _filter = filter;
        _tables = tables;
        _locations = locations;
        _types = Bits(filter.Types);
        _otherTypes = Bits(filter.OtherTypes);
        _statuses = Bits(filter.Statuses);
        _zones = filter.Zones is null ? null : tables.EntitySet(filter.Zones);
        _places = filter.Places is null ? null : tables.EntitySet(filter.Places);
        _title = filter.TitleContains is null ? null : SearchName.Of(filter.TitleContains);
    }

    /// <summary>Whether an entity may stand at the other end.</summary>
    public bool AllowsOther(int entity) => Has(_otherTypes, (int)_tables.Entities[entity].Type);

    /// <summary>Whether the relation passes in a list over all, where either end may be the other.</summary>
    public bool Passes(int relation) =>
        (AllowsOther(_tables.Source[relation]) || AllowsOther(_tables.Target[relation])) && PassesBut(relation);

    /// <summary>Whether the relation passes when it is followed to this end.</summary>
    public bool PassesTo(int relation, int other) => AllowsOther(other) && PassesBut(relation);

    /// <summary>Whether the relation passes, whatever its ends' types.</summary>
    public bool PassesBut(int relation)
    {
        var it = _tables.Relations[relation];
        return Has(_types, (int)it.Type)
            && it.Confidence >= _filter.MinConfidence
            && Has(_statuses, (int)it.Status)
            && (_filter.Stages is null || (it.Stage is { } stage && _filter.Stages.Contains(stage, StringComparer.Ordinal)))
            && (_title is null || StatesTitle(it))
            && (_filter.Article is null || it.Evidence.Any(piece => string.Equals(piece.Article, _filter.Article, StringComparison.Ordinal)))
            && Lies(relation, _zones)
            && Lies(relation, _places)
            && (_filter.CrossZone is null || Crosses(relation) == _filter.CrossZone);
    }

    private bool? Crosses(int relation) => _locations.Value.Crosses(_tables.Source[relation], _tables.Target[relation]);

    private bool Lies(int relation, HashSet<int>? areas) =>
        areas is null || IsOrLies(_tables.Source[relation], areas) || IsOrLies(_tables.Target[relation], areas);

    private bool IsOrLies(int entity, HashSet<int> areas) => areas.Contains(entity) || _locations.Value.LiesIn(entity, areas);

    private bool StatesTitle(Relation relation) => relation.Evidence.Any(piece =>
        piece.Title is { } title && SearchName.Of(title).Contains(_title!, StringComparison.Ordinal));

    private static bool Has(uint bits, int member) => (bits & (1u << member)) != 0;

    private static uint Bits(IReadOnlyList<EntityType>? members) => members?.Aggregate(0u, (bits, member) => bits | (1u << (int)member)) ?? ~0u;

    private static uint Bits(IReadOnlyList<RelationType>? members) => members?.Aggregate(0u, (bits, member) => bits | (1u << (int)member)) ?? ~0u;

    private static uint Bits(IReadOnlyList<ClaimStatus>? members) => members?.Aggregate(0u, (bits, member) => bits | (1u << (int)member)) ?? ~0u;
}

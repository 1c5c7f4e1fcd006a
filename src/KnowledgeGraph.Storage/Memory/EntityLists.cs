using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Search;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Memory;

/// <summary>Pages of entities.</summary>
internal sealed class EntityLists
{
    private readonly GraphTables _tables;
    private readonly Lazy<Locations> _locations;
    private readonly Lazy<NameIndex> _names;
    private readonly Lazy<Mentions> _mentions;
    private readonly Dictionary<EntityOrder, Lazy<int[]>> _orders;

    public EntityLists(GraphTables tables, Lazy<Locations> locations, Lazy<NameIndex> names, Lazy<Mentions> mentions)
    {
        _tables = tables;
        _locations = locations;
        _names = names;
        _mentions = mentions;
        _orders = Enum.GetValues<EntityOrder>().ToDictionary(order => order, order => new Lazy<int[]>(() => Ordered(order)));
    }

    public Page<Entity> Find(EntityFilter filter, PageRequest page)
    {
        var tests = Tests(filter);
        var found = new List<int>();
        foreach (var entity in _orders[filter.Order].Value)
        {
            if (tests.TrueForAll(test => test(entity)))
            {
                found.Add(entity);
            }
        }

        return Paging.Cut(
            ListOrder.KindOf(filter.Order),
            found.Count,
            n => PositionOf(found[n], filter.Order),
            n => _tables.Entities[found[n]],
            page);
    }

    public Page<SearchHit> Search(SearchRequest request, PageRequest page)
    {
        var hits = new List<SearchHit>();
        foreach (var (entity, name, score) in _names.Value.Find(new NameQuery(request.Text)))
        {
            if (request.Types is null || request.Types.Contains(_tables.Entities[entity].Type))
            {
                hits.Add(new SearchHit(_tables.Entities[entity], name, score));
            }
        }

        hits.Sort((left, right) => ListOrder.Of(left).CompareTo(ListOrder.Of(right)));
        return Paging.Cut(ListKind.SearchHits, hits.Count, n => ListOrder.Of(hits[n]), n => hits[n], page);
    }

    // The cheapest tests first.
    private List<Predicate<int>> Tests(EntityFilter filter)
    {
        var tests = new List<Predicate<int>>();
        if (filter.Types is { } types)
        {
            tests.Add(entity => types.Contains(_tables.Entities[entity].Type));
        }

        if (filter.Article is { } name)
        {
            var article = _tables.Article(name);
            tests.Add(entity => article >= 0 && _mentions.Value.Articles(entity).BinarySearch(article) >= 0);
        }

        if (filter.Industries is { } industries)
        {
            tests.Add(Ends(industries, RelationType.OperatesIn, RelationType.Leads, RelationType.FocusesOn, RelationType.PartOf));
        }

        if (filter.Honors is { } honors)
        {
            tests.Add(Ends(honors, RelationType.Awarded));
        }

        foreach (var areas in new[] { filter.InZones, filter.InPlaces }.OfType<IReadOnlyList<string>>())
        {
            var numbers = _tables.EntitySet(areas);
            tests.Add(entity => _locations.Value.LiesIn(entity, numbers));
        }

        if (filter.NameContains is { } part)
        {
            var folded = SearchName.Of(part);
            tests.Add(entity => _names.Value.AnyContains(entity, folded));
        }

        return tests;
    }

    // Entities with a relation of one of the types to one of the targets.
    private Predicate<int> Ends(IReadOnlyList<string> targets, params ReadOnlySpan<RelationType> types)
    {
        var sources = new HashSet<int>();
        foreach (var target in _tables.EntitySet(targets))
        {
            foreach (var relation in _tables.Incoming[target])
            {
                if (types.Contains(_tables.Relations[relation].Type))
                {
                    sources.Add(_tables.Source[relation]);
                }
            }
        }

        return sources.Contains;
    }

    private int[] Ordered(EntityOrder order)
    {
        var positions = Enumerable.Range(0, _tables.Entities.Count).Select(entity => PositionOf(entity, order)).ToArray();
        var entities = Enumerable.Range(0, positions.Length).ToArray();
        Array.Sort(positions, entities);
        return entities;
    }

    private Position PositionOf(int entity, EntityOrder order) => ListOrder.Of(_tables.Entities[entity], order, _tables.Degree(entity));
}

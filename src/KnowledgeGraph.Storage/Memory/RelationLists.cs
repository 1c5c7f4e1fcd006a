using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Memory;

/// <summary>Pages of relations.</summary>
internal sealed class RelationLists(GraphTables tables, Lazy<Locations> locations)
{
    public Page<Relation> Find(RelationFilter filter, PageRequest page)
    {
        var test = new RelationTest(filter, tables, locations);
        return Cut([.. tables.RelationsInOrder.Where(test.Passes)], page);
    }

    public Page<Relation> Of(int entity, Direction direction, RelationTest test, PageRequest page)
    {
        var found = new List<int>();
        foreach (var relation in tables.Outgoing[entity])
        {
            if ((direction != Direction.Incoming || tables.Symmetric(relation)) && test.PassesTo(relation, tables.Target[relation]))
            {
                found.Add(relation);
            }
        }

        var outgoing = found.Count;
        foreach (var relation in tables.Incoming[entity])
        {
            var itself = tables.Source[relation] == entity && (direction == Direction.Both || tables.Symmetric(relation));
            if (!itself && (direction != Direction.Outgoing || tables.Symmetric(relation))
                && test.PassesTo(relation, tables.Source[relation]))
            {
                found.Add(relation);
            }
        }

        // Both halves are in order; together they are so only after another sort.
        if (outgoing > 0 && outgoing < found.Count)
        {
            found.Sort((left, right) => ListOrder.Of(tables.Relations[left]).CompareTo(ListOrder.Of(tables.Relations[right])));
        }

        return Cut(found, page);
    }

    private Page<Relation> Cut(List<int> found, PageRequest page) => Paging.Cut(
        ListKind.Relations,
        found.Count,
        n => ListOrder.Of(tables.Relations[found[n]]),
        n => tables.Relations[found[n]],
        page);
}

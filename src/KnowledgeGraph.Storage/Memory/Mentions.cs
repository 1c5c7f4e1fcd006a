namespace KnowledgeGraph.Storage.Memory;

/// <summary>Which article mentions what.</summary>
internal sealed class Mentions
{
    private readonly Adjacency _articles;
    private readonly int _count;

    public Mentions(GraphTables tables)
    {
        _count = tables.Articles.Count;
        _articles = Adjacency.Of([.. tables.Entities.Select(entity => Numbers(entity.Mentions.Select(names => names.Article), tables))]);
    }

    /// <summary>The articles that mention an entity, by number.</summary>
    public ReadOnlySpan<int> Articles(int entity) => _articles[entity];

    /// <summary>The articles that mention all of the entities; of none: all.</summary>
    public IEnumerable<int> ArticlesOfAll(IReadOnlyList<int> entities)
    {
        if (entities.Count == 0)
        {
            return Enumerable.Range(0, _count);
        }

        IEnumerable<int> common = Articles(entities[0]).ToArray();
        foreach (var entity in entities.Skip(1))
        {
            common = common.Intersect(Articles(entity).ToArray());
        }

        return common;
    }

    private static int[] Numbers(IEnumerable<string> names, GraphTables tables)
    {
        int[] numbers = [.. names.Select(tables.Article)];
        Array.Sort(numbers);
        return numbers;
    }
}

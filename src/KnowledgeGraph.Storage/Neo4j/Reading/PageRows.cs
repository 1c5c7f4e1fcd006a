using KnowledgeGraph.Storage.Reading;

namespace KnowledgeGraph.Storage.Neo4j.Reading;

/// <summary>Pages that the server cut.</summary>
internal static class PageRows
{
    /// <param name="row">The row with <c>total</c> and <c>preceding</c>.</param>
    /// <param name="items">What stands on the page, each with its place in the list.</param>
    /// <param name="kind">What list it is.</param>
    public static Page<T> Of<T>(
        IReadOnlyDictionary<string, object?> row, IReadOnlyList<(T Item, Position Position)> items, ListKind kind)
    {
        var total = row.Number("total");
        var preceding = row.Number("preceding");
        return new Page<T>(
            [.. items.Select(item => item.Item)],
            new CursorList(kind, items.Count, n => items[n].Position),
            preceding > 0,
            preceding + items.Count < total,
            total);
    }
}

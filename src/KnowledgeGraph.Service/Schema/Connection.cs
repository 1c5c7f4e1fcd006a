using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>A page of a list as GraphQL shows it.</summary>
internal sealed record Connection(IReadOnlyList<Edge> Edges, PageInfo PageInfo, int TotalCount)
{
    /// <summary>A page of the store.</summary>
    public static Connection Of<T>(Page<T> page, Func<T, CursorAt, Edge> edge) => new(
        [.. page.Items.Select((item, number) => edge(item, new CursorAt(page.Cursors, number)))],
        new PageInfo(page.HasNext, page.HasPrevious, page.Cursors),
        page.Total);

    /// <summary>A page whose items are at hand.</summary>
    public static Connection Of<T>(Page<T> page)
        where T : class => Of(page, (item, cursor) => new Edge(cursor) { Item = item });
}

/// <summary>Where a page stands in its list.</summary>
internal sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, IReadOnlyList<string> Cursors)
{
    public string? StartCursor => Cursors.Count > 0 ? Cursors[0] : null;

    public string? EndCursor => Cursors.Count > 0 ? Cursors[^1] : null;
}

/// <summary>The cursor of one item of a page, not yet written.</summary>
internal readonly record struct CursorAt(IReadOnlyList<string> Cursors, int Number);

/// <summary>One item of a page: the item itself, or the id of an entity that is fetched when somebody selects it.</summary>
/// <param name="At">Which cursor of the page is its own.</param>
internal sealed record Edge(CursorAt At)
{
    public string Cursor => At.Cursors[At.Number];

    /// <summary>The item, where it is at hand.</summary>
    public object? Item { get; init; }

    /// <summary>Id of the entity that is the item, where it is not at hand.</summary>
    public string? ItemId { get; init; }

    /// <summary>The relation that led from the owner of the list to the item.</summary>
    public Relation? Relation { get; init; }

    /// <summary>Of a list of one entity's relations: id of the other end.</summary>
    public string? OtherId { get; init; }

    /// <summary>Of a search: the name that fits best.</summary>
    public string? Name { get; init; }

    /// <summary>Of a search: how well it fits.</summary>
    public double? Score { get; init; }
}

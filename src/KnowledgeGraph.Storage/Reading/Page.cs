namespace KnowledgeGraph.Storage;

/// <summary>One page of a longer list.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Cursors">One opaque cursor an item.</param>
/// <param name="HasPrevious">Whether something stands before it.</param>
/// <param name="HasNext">Whether something stands after it.</param>
/// <param name="Total">Length of the whole list.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items, IReadOnlyList<string> Cursors, bool HasPrevious, bool HasNext, int Total);

/// <summary>Which page is wanted, by the rules of Relay's connections (either first/after or last/before).</summary>
/// <param name="First">At most so many from the start.</param>
/// <param name="After">Only what stands after this cursor.</param>
/// <param name="Last">At most so many from the end.</param>
/// <param name="Before">Only what stands before this cursor.</param>
public sealed record PageRequest(int? First = null, string? After = null, int? Last = null, string? Before = null)
{
    /// <summary>Everything.</summary>
    public static PageRequest All { get; } = new();
}

/// <summary>A cursor that no list of this store can have given.</summary>
public sealed class InvalidCursorException(string cursor) : Exception($"\"{cursor}\" is not a cursor of this list.");

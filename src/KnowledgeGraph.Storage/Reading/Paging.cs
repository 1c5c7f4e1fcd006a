namespace KnowledgeGraph.Storage.Reading;

/// <summary>Cuts pages out of ordered lists by the rules of Relay's connections
/// (https://relay.dev/graphql/connections.htm, 4.4): first the cursors cut both ends off, then First cuts the end,
/// then Last the start.</summary>
public static class Paging
{
    /// <summary>The page of a list whose items stand in order.</summary>
    /// <param name="kind">What list it is.</param>
    /// <param name="count">How many items it has.</param>
    /// <param name="position">Where its n-th item stands.</param>
    /// <param name="item">Its n-th item; asked only for those on the page.</param>
    /// <param name="request">Which page.</param>
    /// <exception cref="InvalidCursorException">A cursor of the request is none of this list.</exception>
    public static Page<T> Cut<T>(ListKind kind, int count, Func<int, Position> position, Func<int, T> item, PageRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.First ?? 0, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Last ?? 0, nameof(request));
        var start = request.After is null ? 0 : FirstBehind(Cursor.Decode(kind, request.After), count, position, inclusive: false);
        var end = request.Before is null ? count : FirstBehind(Cursor.Decode(kind, request.Before), count, position, inclusive: true);
        end = Math.Max(start, end);
        end = request.First is { } first && first < end - start ? start + first : end;
        start = request.Last is { } last && last < end - start ? end - last : start;

        var items = new T[end - start];
        for (var i = start; i < end; i++)
        {
            items[i - start] = item(i);
        }

        return new Page<T>(items, new CursorList(kind, items.Length, n => position(start + n)), start > 0, end < count, count);
    }

    // The number of items before (inclusive: at or behind; else: behind) the cursor; halving, since the list is in order.
    private static int FirstBehind(in Position cursor, int count, Func<int, Position> position, bool inclusive)
    {
        var low = 0;
        var high = count;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var order = position(middle).CompareTo(cursor);
            if (order < 0 || (order == 0 && !inclusive))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}

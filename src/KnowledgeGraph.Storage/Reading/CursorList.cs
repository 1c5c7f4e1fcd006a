using System.Collections;

namespace KnowledgeGraph.Storage.Reading;

/// <summary>The cursors of a page. Each is written when it is looked at: most questions look at none, or at the last.</summary>
/// <param name="kind">What list the page is cut from.</param>
/// <param name="count">How many items stand on the page.</param>
/// <param name="position">Where the n-th item of the page stands in the list.</param>
internal sealed class CursorList(ListKind kind, int count, Func<int, Position> position) : IReadOnlyList<string>
{
    public int Count => count;

    public string this[int index] => (uint)index < (uint)count
        ? Cursor.Encode(kind, position(index))
        : throw new ArgumentOutOfRangeException(nameof(index));

    public IEnumerator<string> GetEnumerator()
    {
        for (var n = 0; n < count; n++)
        {
            yield return this[n];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

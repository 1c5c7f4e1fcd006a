namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Things by a position of theirs in a text, those of one position in the order they were given.</summary>
internal sealed class SpanIndex
{
    private readonly int[] _first;
    private readonly int[] _items;

    /// <param name="length">Positions are at most this.</param>
    /// <param name="positions">The position of each thing.</param>
    public SpanIndex(int length, ReadOnlySpan<int> positions)
    {
        _first = new int[length + 2];
        _items = new int[positions.Length];
        foreach (var position in positions)
        {
            _first[position + 1]++;
        }

        for (var i = 1; i < _first.Length; i++)
        {
            _first[i] += _first[i - 1];
        }

        var next = _first.AsSpan(0, length + 1).ToArray();
        for (var i = 0; i < positions.Length; i++)
        {
            _items[next[positions[i]]++] = i;
        }
    }

    /// <summary>The numbers of the things at a position.</summary>
    public ReadOnlySpan<int> At(int position) => Between(position, position + 1);

    /// <summary>The numbers of the things from one position to before another, by position.</summary>
    public ReadOnlySpan<int> Between(int start, int end) => _items.AsSpan(_first[start].._first[end]);
}

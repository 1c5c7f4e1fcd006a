namespace KnowledgeGraph.Lexicon.Matching;

/// <summary>Walks all matches of a text, by start, then by length; for <c>foreach</c>.</summary>
public ref struct OverlappingMatches<T>
{
    private readonly Matcher<T> _matcher;
    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _length;
    private int _node;

    internal OverlappingMatches(Matcher<T> matcher, ReadOnlySpan<char> text)
    {
        _matcher = matcher;
        _text = text;
        _node = Trie.Root;
    }

    /// <summary>The match found last.</summary>
    public Match<T> Current { get; private set; }

    public readonly OverlappingMatches<T> GetEnumerator() => this;

    public bool MoveNext()
    {
        for (; _at < _text.Length; _at++, _length = 0, _node = Trie.Root)
        {
            if (_length == 0)
            {
                _at = _matcher.NextStart(_text, _at);
            }

            if (_matcher.Longer(_text, _at, ref _node, ref _length) is { } match)
            {
                Current = match;
                return true;
            }
        }

        return false;
    }
}

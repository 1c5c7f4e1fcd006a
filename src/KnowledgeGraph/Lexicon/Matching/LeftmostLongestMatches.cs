namespace KnowledgeGraph.Lexicon.Matching;

/// <summary>Walks the leftmost-longest matches of a text; for <c>foreach</c>.</summary>
public ref struct LeftmostLongestMatches<T>
{
    private readonly Matcher<T> _matcher;
    private readonly ReadOnlySpan<char> _text;
    private int _at;

    internal LeftmostLongestMatches(Matcher<T> matcher, ReadOnlySpan<char> text)
    {
        _matcher = matcher;
        _text = text;
    }

    /// <summary>The match found last.</summary>
    public Match<T> Current { get; private set; }

    public readonly LeftmostLongestMatches<T> GetEnumerator() => this;

    public bool MoveNext()
    {
        for (_at = _matcher.NextStart(_text, _at); _at < _text.Length; _at = _matcher.NextStart(_text, _at + 1))
        {
            if (_matcher.Longest(_text, _at) is { } match)
            {
                Current = match;
                _at = match.End;
                return true;
            }
        }

        return false;
    }
}

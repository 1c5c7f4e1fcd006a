namespace KnowledgeGraph.Lexicon.Matching;

/// <summary>Finds many patterns in a text at once. Immutable and safe to share between threads; scanning allocates nothing.</summary>
/// <remarks>
/// A trie over UTF-16 units, compared ordinally. At each position it walks as far as some pattern goes on, so the
/// time is bounded by text length times the longest pattern, and near the text length for names.
/// </remarks>
/// <typeparam name="T">What each pattern stands for.</typeparam>
public sealed class Matcher<T>
{
    private readonly Trie _trie;
    private readonly T[] _values;

    // Which units begin a pattern: nearly all positions of a text are passed over on this alone.
    private readonly bool[] _begins = new bool[char.MaxValue + 1];

    /// <param name="patterns">The patterns, none empty, none twice.</param>
    /// <exception cref="ArgumentException">A pattern is empty or stands twice.</exception>
    public Matcher(IEnumerable<KeyValuePair<string, T>> patterns)
    {
        var sorted = patterns.ToArray();
        Array.Sort(sorted, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        var keys = Array.ConvertAll(sorted, pattern => pattern.Key);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Length == 0 || (i > 0 && string.Equals(keys[i], keys[i - 1], StringComparison.Ordinal)))
            {
                throw new ArgumentException(keys[i].Length == 0 ? "A pattern is empty." : $"'{keys[i]}' stands twice.", nameof(patterns));
            }
        }

        _values = Array.ConvertAll(sorted, pattern => pattern.Value);
        _trie = Trie.Build(keys);
        foreach (var key in keys)
        {
            _begins[key[0]] = true;
        }
    }

    /// <summary>How many patterns it knows.</summary>
    public int Count => _values.Length;

    /// <summary>The matches that do not overlap: of all that begin first the longest, then on behind its end.</summary>
    public LeftmostLongestMatches<T> LeftmostLongest(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>All matches, by start, then by length.</summary>
    public OverlappingMatches<T> Overlapping(ReadOnlySpan<char> text) => new(this, text);

    /// <summary>Whether a pattern begins at the very start of <paramref name="text"/>; the longest such one.</summary>
    public bool TryMatchPrefix(ReadOnlySpan<char> text, out Match<T> match)
    {
        var found = Longest(text, 0);
        match = found ?? default;
        return found is not null;
    }

    /// <summary>What the whole of <paramref name="text"/> stands for, if it is a pattern.</summary>
    public bool TryGetValue(ReadOnlySpan<char> text, out T value)
    {
        var node = Trie.Root;
        foreach (var c in text)
        {
            if (!_trie.Step(ref node, c))
            {
                value = default!;
                return false;
            }
        }

        var pattern = text.IsEmpty ? -1 : _trie.Pattern(node);
        value = pattern < 0 ? default! : _values[pattern];
        return pattern >= 0;
    }

    /// <summary>The first position at or behind <paramref name="at"/> where a pattern could begin; the text's length if none.</summary>
    internal int NextStart(ReadOnlySpan<char> text, int at)
    {
        var begins = _begins;
        while (at < text.Length && !begins[text[at]])
        {
            at++;
        }

        return at;
    }

    internal Match<T>? Longest(ReadOnlySpan<char> text, int start)
    {
        var (node, best, length) = (Trie.Root, -1, 0);
        for (var i = start; i < text.Length && _trie.Step(ref node, text[i]); i++)
        {
            if (_trie.Pattern(node) is >= 0 and var pattern)
            {
                (best, length) = (pattern, i + 1 - start);
            }
        }

        return best < 0 ? null : new Match<T>(start, length, _values[best]);
    }

    // The next match from a start that is longer than a given length.
    internal Match<T>? Longer(ReadOnlySpan<char> text, int start, ref int node, ref int length)
    {
        while (start + length < text.Length && _trie.Step(ref node, text[start + length]))
        {
            length++;
            if (_trie.Pattern(node) is >= 0 and var pattern)
            {
                return new Match<T>(start, length, _values[pattern]);
            }
        }

        return null;
    }
}

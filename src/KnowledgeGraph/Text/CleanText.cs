namespace KnowledgeGraph.Text;

/// <summary>Text after clean-up, with the map that takes every position of it back to the article.</summary>
/// <remarks>
/// The map is kept as runs: stretches of cleaned text that stand unbroken in the article. Runs follow the reading order,
/// so a paragraph whose columns were out of order may map backwards from one run to the next.
/// </remarks>
public sealed class CleanText
{
    private readonly int[] _runStarts;
    private readonly int[] _runSources;

    /// <param name="text">The cleaned text.</param>
    /// <param name="source">For each UTF-16 position of <paramref name="text"/> the position in the article of the
    /// character it stands for; strictly increasing inside a run, one entry a position.</param>
    public CleanText(string text, int[] source)
    {
        if (source.Length != text.Length)
        {
            throw new ArgumentException($"The map has {source.Length} entries for {text.Length} positions.", nameof(source));
        }

        var starts = new List<int>();
        var sources = new List<int>();
        for (var i = 0; i < source.Length; i++)
        {
            if (i == 0 || source[i] != source[i - 1] + 1)
            {
                starts.Add(i);
                sources.Add(source[i]);
            }
        }

        (Text, _runStarts, _runSources, Dropped) = (text, [.. starts], [.. sources], []);
    }

    internal CleanText(string text, int[] runStarts, int[] runSources, IReadOnlyList<DroppedText> dropped) =>
        (Text, _runStarts, _runSources, Dropped) = (text, runStarts, runSources, dropped);

    /// <summary>The cleaned text.</summary>
    public string Text { get; }

    /// <summary>What was left out besides blanks, line breaks and invisible characters, by its place in the article.</summary>
    public IReadOnlyList<DroppedText> Dropped { get; }

    /// <summary>How many unbroken stretches of the article the cleaned text is made of.</summary>
    public int RunCount => _runStarts.Length;

    /// <summary>Where in the article the character at <paramref name="position"/> of the cleaned text stands.</summary>
    public int ToSource(int position)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(position);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, Text.Length);
        var run = RunAt(position);
        return _runSources[run] + position - _runStarts[run];
    }

    /// <summary>The smallest range of the article that holds all characters of a non-empty cleaned span.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(span.Start, nameof(span));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, Text.Length, nameof(span));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(span.End, span.Start, nameof(span));
        var (start, end) = (int.MaxValue, 0);
        for (var run = RunAt(span.Start); run < _runStarts.Length && _runStarts[run] < span.End; run++)
        {
            var first = Math.Max(span.Start, _runStarts[run]);
            var last = Math.Min(span.End, run + 1 < _runStarts.Length ? _runStarts[run + 1] : Text.Length);
            start = Math.Min(start, _runSources[run] + first - _runStarts[run]);
            end = Math.Max(end, _runSources[run] + last - _runStarts[run]);
        }

        return new TextSpan(start, end);
    }

    /// <summary>This text with its map taken on through the map of the text it was made from.</summary>
    internal CleanText Through(CleanText inner)
    {
        var starts = new List<int>();
        var sources = new List<int>();
        for (var run = 0; run < _runStarts.Length; run++)
        {
            var end = _runSources[run] + (run + 1 < _runStarts.Length ? _runStarts[run + 1] : Text.Length) - _runStarts[run];
            var at = _runSources[run];
            for (var part = inner.RunAt(at); at < end; part++)
            {
                starts.Add(_runStarts[run] + at - _runSources[run]);
                sources.Add(inner._runSources[part] + at - inner._runStarts[part]);
                at = part + 1 < inner._runStarts.Length ? inner._runStarts[part + 1] : end;
            }
        }

        var dropped = Dropped.Select(d => d with { Span = inner.ToSource(d.Span) }).Concat(inner.Dropped).OrderBy(d => d.Span);
        return new CleanText(Text, [.. starts], [.. sources], [.. dropped]);
    }

    private int RunAt(int position)
    {
        var index = Array.BinarySearch(_runStarts, position);
        return index >= 0 ? index : ~index - 1;
    }
}

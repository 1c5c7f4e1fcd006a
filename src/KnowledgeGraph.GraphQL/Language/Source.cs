namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A text in the GraphQL language, and where a place in it stands.</summary>
/// <param name="text">The text.</param>
/// <param name="name">What the text is called in error reports.</param>
public sealed class Source(string text, string name = "GraphQL request")
{
    // Found when the first place is asked for; two threads that ask at once find the same.
    private int[]? lineStarts;

    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <summary>What the text is called in error reports.</summary>
    public string Name { get; } = name;

    /// <summary>Line and column, both from 1, of a UTF-16 offset. Lines end at LF, CR or CRLF, as specification 2.1.2 says.</summary>
    public SourcePosition PositionAt(int offset)
    {
        var starts = lineStarts ??= LineStarts(Text);
        var found = Array.BinarySearch(starts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(line + 1, offset - starts[line] + 1);
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}

/// <summary>A line and a column, both counted from 1.</summary>
public readonly record struct SourcePosition(int Line, int Column);

/// <summary>Where a node stands: from <paramref name="Start"/> up to, not including, <paramref name="End"/>, in UTF-16
/// units.</summary>
public readonly record struct Location(Source Source, int Start, int End)
{
    /// <summary>Line and column of the start.</summary>
    public SourcePosition Position => Source.PositionAt(Start);
}

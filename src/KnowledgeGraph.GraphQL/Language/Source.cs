namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A text in the GraphQL language, and where a place in it stands.</summary>
/// <param name="Text">The text.</param>
/// <param name="Name">What the text is called in error reports.</param>
public sealed record Source(string Text, string Name = "GraphQL request")
{
    /// <summary>Line and column, both from 1, of a UTF-16 offset. Lines end at LF, CR or CRLF, as specification 2.1.2 says.</summary>
    public SourcePosition PositionAt(int offset)
    {
        var line = 1;
        var lineStart = 0;
        var end = Math.Min(offset, Text.Length);
        for (var i = 0; i < end; i++)
        {
            var c = Text[i];
            if (c is not ('\n' or '\r'))
            {
                continue;
            }

            if (c == '\r' && i + 1 < Text.Length && Text[i + 1] == '\n')
            {
                if (i + 1 >= end)
                {
                    break;
                }

                i++;
            }

            line++;
            lineStart = i + 1;
        }

        return new SourcePosition(line, offset - lineStart + 1);
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

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Cuts a text into the lines that hold more than blanks.</summary>
internal static class LineScanner
{
    /// <summary>The lines of <paramref name="text"/> in order.</summary>
    public static List<SourceLine> Scan(ReadOnlySpan<char> text)
    {
        var lines = new List<SourceLine>(4 + (text.Length / 64));
        var (start, gap) = (0, 0);

        // The rare line breaks are looked for once; without them a vector search finds the common ones.
        var rare = text.IndexOfAny('\v', '\u0085', '\u2028') >= 0 || text.Contains('\u2029');
        while (start < text.Length)
        {
            var end = rare ? Characters.NextBreak(text, start) : NextCommonBreak(text, start);
            var (first, last) = Trim(text, start, end);
            if (first < last)
            {
                var indented = first > start && (first - start >= 2 || text[start] == '\u3000');
                lines.Add(new SourceLine(first, last, end == text.Length ? -1 : end, gap, indented));
                gap = 0;
            }
            else
            {
                gap++;
            }

            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static int NextCommonBreak(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny('\n', '\r', '\f');
        return length < 0 ? text.Length : at + length;
    }

    private static (int First, int Last) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && Characters.IsRemovable(text[start]))
        {
            start++;
        }

        while (end > start && Characters.IsRemovable(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }
}

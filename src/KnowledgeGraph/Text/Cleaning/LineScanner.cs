namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Cuts a text into the lines that hold more than blanks.</summary>
internal static class LineScanner
{
    /// <summary>The lines of <paramref name="text"/> in order.</summary>
    public static List<SourceLine> Scan(ReadOnlySpan<char> text)
    {
        var lines = new List<SourceLine>();
        var (start, gap) = (0, 0);
        while (start < text.Length)
        {
            var length = text[start..].IndexOfAny(Characters.LineBreaks);
            var end = length < 0 ? text.Length : start + length;
            var (first, last) = Trim(text, start, end);
            if (first < last)
            {
                var indented = first > start && (first - start >= 2 || text[start] == '\u3000');
                lines.Add(new SourceLine(first, last, length < 0 ? -1 : end, gap, indented));
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

    private static (int First, int Last) Trim(ReadOnlySpan<char> text, int start, int end)
    {
        var line = text[start..end];
        var first = line.IndexOfAnyExcept(Characters.Removable);
        return first < 0 ? (end, end) : (start + first, start + line.LastIndexOfAnyExcept(Characters.Removable) + 1);
    }
}

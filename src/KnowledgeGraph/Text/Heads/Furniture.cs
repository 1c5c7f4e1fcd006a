namespace KnowledgeGraph.Text.Heads;

/// <summary>Tells page furniture: what belongs to the page or site and states nothing of the story.</summary>
internal static class Furniture
{
    // A line that begins as furniture and is longer says something too.
    private const int LongestLine = 40;

    // Furniture stands last, or is an advertisement of a line or two.
    private const int LongestStretch = 160;

    /// <summary>Whether a line is furniture as a whole.</summary>
    public static bool IsLine(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestLine || line.Contains('。'))
        {
            return false;
        }

        foreach (var start in TextCues.Shared.FurnitureLines)
        {
            if (line.StartsWith(start, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The stretches of furniture within a paragraph, in order.</summary>
    public static void Find(string folded, TextSpan paragraph, List<TextSpan> stretches)
    {
        var reached = paragraph.Start;
        foreach (var cue in TextCues.Shared.InlineFurniture.LeftmostLongest(paragraph.Of(folded)))
        {
            var start = paragraph.Start + cue.Start;
            var end = End(folded, start, cue.Length, cue.Value, paragraph.End);
            if (start >= reached && end > start)
            {
                stretches.Add(new TextSpan(start, end));
                reached = end;
            }
        }
    }

    // The end of a stretch of furniture, or its start if its end mark does not come or too much text would go with it.
    private static int End(string folded, int start, int length, string mark, int limit)
    {
        if (mark is "$" or "")
        {
            var end = mark.Length > 0 ? limit : start + length;
            return end - start <= LongestStretch ? end : start;
        }

        var at = folded.AsSpan(start, Math.Min(limit - start, LongestStretch)).IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? start : start + at + mark.Length;
    }
}

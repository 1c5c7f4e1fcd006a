namespace KnowledgeGraph.Text.Heads;

/// <summary>Tells page furniture: what belongs to the page or site and states nothing of the story.</summary>
internal static class Furniture
{
    // A line that begins as furniture and is longer says something too.
    private const int LongestLine = 40;

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
        var cues = TextCues.Shared;
        for (var at = paragraph.Start; at < paragraph.End;)
        {
            var found = folded.AsSpan(at, paragraph.End - at).IndexOfAny(cues.FurnitureStarts);
            if (found < 0)
            {
                return;
            }

            at += found;
            var end = End(folded, at, paragraph.End);
            if (end > at)
            {
                stretches.Add(new TextSpan(at, end));
            }

            at = Math.Max(end, at + 1);
        }
    }

    // The end of the stretch that begins at a place, or that place if its end mark does not come.
    private static int End(string folded, int start, int limit)
    {
        var longest = -1;
        foreach (var (cue, mark) in TextCues.Shared.FurnitureEnds)
        {
            if (cue.Length <= longest || !folded.AsSpan(start, limit - start).StartsWith(cue, StringComparison.Ordinal))
            {
                continue;
            }

            if (mark is "$" or "")
            {
                // To the paragraph's end only where not much is left: furniture stands last.
                var end = mark == "$" ? limit : start + cue.Length;
                longest = end - start <= 160 ? end - start : longest;
            }
            else
            {
                var at = folded.AsSpan(start, Math.Min(limit - start, 160)).IndexOf(mark, StringComparison.Ordinal);
                longest = at >= 0 ? at + mark.Length : longest;
            }
        }

        return start + Math.Max(0, longest);
    }
}

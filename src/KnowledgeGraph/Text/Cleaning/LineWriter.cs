namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Writes one line of the article into the cleaned text, without the blanks that stand for nothing.</summary>
internal sealed class LineWriter(CleanTextBuilder builder)
{
    private readonly List<(int Start, int Length)> _seconds = [];

    public void Write(ReadOnlySpan<char> text, SourceLine line)
    {
        if (!DoubledPrint.Find(line.Of(text), _seconds))
        {
            WritePart(text, line.Start, line.End);
            return;
        }

        var at = line.Start;
        foreach (var (start, length) in _seconds)
        {
            WritePart(text, at, line.Start + start);
            at = line.Start + start + length;
            builder.Drop(new TextSpan(line.Start + start, at), DropReason.Doubled);
        }
    }

    private void WritePart(ReadOnlySpan<char> text, int start, int end)
    {
        var line = text[start..end];
        var next = line.IndexOfAny(Characters.Removable);
        if (next < 0)
        {
            builder.Append(text, start, end);
            return;
        }

        var rule = new BlankRule(line);
        var at = 0;
        while (next >= 0)
        {
            builder.Append(text, start + at, start + next);
            var stop = line[next..].IndexOfAnyExcept(Characters.Removable);
            if (stop < 0)
            {
                return;
            }

            at = next + stop;
            if (next > 0 && FirstBlank(line[next..at]) is >= 0 and var blank && rule.Keeps(next - 1, at))
            {
                builder.Append(text, start + next + blank, start + next + blank + 1);
            }

            next = line[at..].IndexOfAny(Characters.Removable);
            next = next < 0 ? -1 : at + next;
        }

        builder.Append(text, start + at, end);
    }

    private static int FirstBlank(ReadOnlySpan<char> removable)
    {
        for (var i = 0; i < removable.Length; i++)
        {
            if (Characters.IsBlank(removable[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

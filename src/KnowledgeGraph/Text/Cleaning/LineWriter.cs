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
        var next = Characters.NextRemovable(line, 0);
        if (next == line.Length)
        {
            builder.Append(text, start, end);
            return;
        }

        var rule = new BlankRule(line);
        var at = 0;
        while (next < line.Length)
        {
            builder.Append(text, start + at, start + next);
            at = next + 1;
            while (at < line.Length && Characters.IsRemovable(line[at]))
            {
                at++;
            }

            if (at == line.Length)
            {
                return;
            }

            if (next > 0 && FirstBlank(line[next..at]) is >= 0 and var blank && rule.Keeps(next - 1, at))
            {
                builder.Append(text, start + next + blank, start + next + blank + 1);
            }

            next = Characters.NextRemovable(line, at);
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

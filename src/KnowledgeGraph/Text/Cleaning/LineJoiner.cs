namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Decides which lines that follow each other without a blank line are one paragraph.</summary>
internal static class LineJoiner
{
    /// <summary>Groups the lines into stretches that read on: first and last line of each.</summary>
    public static List<(int First, int Last)> Join(ReadOnlySpan<char> text, List<SourceLine> lines, ReadOnlySpan<LineShape> shapes)
    {
        var stretches = new List<(int, int)>(lines.Count);
        for (var first = 0; first < lines.Count;)
        {
            var end = first + 1;
            while (end < lines.Count && lines[end].Gap == 0)
            {
                end++;
            }

            JoinBlock(text, lines, shapes, first, end, stretches);
            first = end;
        }

        return stretches;
    }

    private static void JoinBlock(
        ReadOnlySpan<char> text, List<SourceLine> lines, ReadOnlySpan<LineShape> shapes, int first, int end, List<(int, int)> stretches)
    {
        // A block that ends a sentence somewhere is running text; one that never does is a headline, a caption, a label.
        // Where most lines are indented, it is the margin.
        var (running, column, indented) = (false, 0, 0);
        for (var i = first; i < end; i++)
        {
            running |= shapes[i].EndsSentence || (shapes[i].Comma && end - first > 1);
            indented += lines[i].Indented ? 1 : 0;
            column = shapes[i].Width <= LineShape.WidestColumn ? Math.Max(column, shapes[i].Width) : column;
        }

        var margin = indented * 2 > end - first && end - first > 2;
        var start = first;
        for (var i = first; i + 1 < end; i++)
        {
            if ((lines[i + 1].Indented && !margin)
                || !ReadsOn(text, lines[i], shapes[i], lines[i + 1], shapes[i + 1], running, column, end - first))
            {
                stretches.Add((start, i));
                start = i + 1;
            }
        }

        stretches.Add((start, end - 1));
    }

    private static bool ReadsOn(
        ReadOnlySpan<char> text,
        SourceLine source,
        LineShape shape,
        SourceLine nextSource,
        LineShape nextShape,
        bool running,
        int column,
        int count)
    {
        var line = source.Of(text);
        var next = nextSource.Of(text);
        if (shape.EndsSentence)
        {
            // The full stop of a full line of a narrow column: the paragraph may go on, and an open quote must.
            return count >= 3 && shape.Width * 100 >= column * 85 && column <= LineShape.WidestHeading
                && nextShape.Width <= LineShape.WidestColumn && !LineMarks.StartsItem(next);
        }

        if (LineMarks.Credits(line) || LineMarks.Credits(next) || (LineMarks.StartsItem(next) && !Characters.IsOpening(shape.Last)))
        {
            return false;
        }

        if (shape.Last is '：' or ':')
        {
            return shape.Width * 10 >= column * 8 && running;
        }

        if (shape.Running || shape.Last is '，' or ',' or '、' || Characters.IsOpening(shape.Last))
        {
            return true;
        }

        if (nextShape.Width > LineShape.WidestColumn || DoubledPrint.Is(line) || DoubledPrint.Is(next))
        {
            return false;
        }

        // Columns that run around a picture grow and shrink by little; a headline above its text is much the shorter line.
        // Of a headline's own lines the second is a new half unless the first is full.
        return running
            ? shape.Width * 10 >= nextShape.Width * (source.Indented ? 4 : 6)
            : shape.Width >= nextShape.Width && shape.Width >= 12;
    }
}

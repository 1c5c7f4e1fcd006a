using System.Buffers;

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Cleans a text: takes out what the layout put in, and puts together what it tore apart.</summary>
/// <remarks>
/// Lines broken inside a sentence are joined, blanks inside words and characters that nobody sees go, doubled prints lose
/// their second copy, broken paragraphs find their other half. No character is changed but line breaks, which become a
/// '\n' between paragraphs or a blank between Latin words; what goes is reported by the map. Time and memory are linear.
/// </remarks>
internal static class Cleaner
{
    /// <summary>The cleaned text, its way back, and its paragraphs in reading order.</summary>
    public static (CleanText Text, List<Paragraph> Paragraphs) Clean(string article)
    {
        var text = article.AsSpan();
        var lines = LineScanner.Scan(text);
        var rented = ArrayPool<LineShape>.Shared.Rent(Math.Max(1, lines.Count));
        using var builder = new CleanTextBuilder(text.Length);
        try
        {
            var shapes = rented.AsSpan(0, lines.Count);
            for (var i = 0; i < lines.Count; i++)
            {
                shapes[i] = LineShape.Of(lines[i].Of(text));
            }

            var stretches = LineJoiner.Join(text, lines, shapes);
            var next = new ReadingOrder(article, lines, rented, stretches).Continuations();
            var paragraphs = Write(text, lines, stretches, next, builder);
            return (builder.Build(), paragraphs);
        }
        finally
        {
            ArrayPool<LineShape>.Shared.Return(rented);
        }
    }

    private static List<Paragraph> Write(
        ReadOnlySpan<char> text, List<SourceLine> lines, List<(int First, int Last)> stretches, int[] next, CleanTextBuilder builder)
    {
        var continued = new bool[stretches.Count];
        foreach (var target in next)
        {
            if (target >= 0)
            {
                continued[target] = true;
            }
        }

        var writer = new LineWriter(builder);
        var paragraphs = new List<Paragraph>(stretches.Count);
        var previous = -1;
        for (var i = 0; i < stretches.Count; i++)
        {
            if (continued[i])
            {
                continue;
            }

            if (previous >= 0)
            {
                // The last line of the article has no break; the one before it stands in when it moved forward.
                builder.AppendBlank('\n', lines[previous].Break >= 0 ? lines[previous].Break : lines[previous - 1].Break);
            }

            var (start, count, before) = (builder.Length, 0, lines[stretches[i].First].Gap);
            for (var part = i; part >= 0; part = next[part])
            {
                for (var line = stretches[part].First; line <= stretches[part].Last; line++, count++)
                {
                    if (count > 0 && previous >= 0 && lines[previous].Break >= 0
                        && Characters.IsLatin(builder.Last) && Characters.IsLatin(text[lines[line].Start]))
                    {
                        builder.AppendBlank(' ', lines[previous].Break);
                    }

                    writer.Write(text, lines[line]);
                    previous = line;
                }
            }

            var after = previous + 1 < lines.Count ? lines[previous + 1].Gap : int.MaxValue;
            paragraphs.Add(new Paragraph(new TextSpan(start, builder.Length), before, after, count));
        }

        return paragraphs;
    }
}

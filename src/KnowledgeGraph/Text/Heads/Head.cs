using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Heads;

/// <summary>What the head of a page says of it.</summary>
/// <param name="Title">The headline, empty if there is none.</param>
/// <param name="TitleLines">How many paragraphs from the first one on are the headline.</param>
/// <param name="Published">Date of publication.</param>
/// <param name="Newspaper">The medium.</param>
/// <param name="Paragraph">The paragraph that a headline or dateline ran into, -1 if none.</param>
/// <param name="Stretches">Those, in it.</param>
internal sealed record Head(
    string Title,
    int TitleLines,
    string? Published,
    string? Newspaper,
    int Paragraph,
    IReadOnlyList<(TextSpan Span, SentenceKind Kind)> Stretches)
{
    public static Head Read(string text, string folded, List<Paragraph> paragraphs, SentenceKind[] kinds, int lines)
    {
        string? published = null;
        string? newspaper = null;
        var (title, titleLines) = (string.Empty, 0);
        var body = -1;
        for (var i = 0; i < Math.Min(paragraphs.Count, lines) && body < 0; i++)
        {
            var line = paragraphs[i].Span.Of(folded);
            if (kinds[i] == SentenceKind.Body)
            {
                body = i;
            }
            else if (line.Length <= 60)
            {
                published ??= PublicationDate.OfLine(line.ToString());
                newspaper ??= Source(line);
            }

            if (kinds[i] == SentenceKind.Heading && titleLines == 0 && PublicationDate.OfLine(line.ToString()) is null
                && PieceFinder.Label(line) is null && Source(line) is null)
            {
                var block = HeadingBlocks.Lines(folded, paragraphs, kinds, i);
                title = TitleFinder.OfLines(text, block);
                titleLines = i + block.Count;
            }
        }

        var stretches = new List<(TextSpan, SentenceKind)>();
        if (body >= 0)
        {
            var span = paragraphs[body].Span;
            var dateline = Dateline.Find(folded, span);
            if (title.Length == 0 && body == 0 && TitleFinder.RunOn(text, folded, span, dateline) is { } found)
            {
                title = found.Title;
                stretches.Add((found.Span, SentenceKind.Heading));
            }

            if (dateline is not null && stretches.TrueForAll(s => !s.Item1.Overlaps(dateline.Span)))
            {
                stretches.Add((dateline.Span, SentenceKind.Byline));
            }

            stretches.Sort((left, right) => left.Item1.CompareTo(right.Item1));
            published ??= dateline?.Published ?? Opening(folded, span);
            newspaper ??= dateline?.Medium ?? Source(folded.AsSpan(span.Start, Math.Min(span.Length, 120)));
        }

        return new Head(title, titleLines, published, newspaper, body, stretches);
    }

    // 来源：人民网-吉林频道, 2024-02-20 来源：某某日报
    private static string? Source(ReadOnlySpan<char> line)
    {
        var at = line.IndexOf("来源：");
        return at is < 0 or > 60 || at + 3 >= line.Length ? null : Media.At(line[(at + 3)..].TrimStart());
    }

    // http://www.… 2023年08月04日 23:52 来源：…
    private static string? Opening(string folded, TextSpan span)
    {
        var end = folded.AsSpan(span.Start, Math.Min(span.Length, 100)).IndexOf("来源：");
        return end < 0 ? null : PublicationDate.Of(folded.Substring(span.Start, end));
    }
}

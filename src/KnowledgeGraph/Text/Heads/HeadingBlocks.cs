using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Reads the headline of a page or piece from its first lines.</summary>
internal static class HeadingBlocks
{
    // Main line, second half, sub-headline; more lines are a list of sub-headlines.
    private const int MostLines = 4;

    /// <summary>The lines from <paramref name="at"/> on that are one headline.</summary>
    public static List<TextSpan> Lines(string text, List<Paragraph> paragraphs, SentenceKind[] kinds, int at)
    {
        var lines = new List<TextSpan>();
        for (; at < paragraphs.Count && lines.Count < MostLines && kinds[at] == SentenceKind.Heading; at++)
        {
            var line = paragraphs[at].Span;
            if (lines.Count > 0 && (PublicationDate.OfLine(line.Of(text).ToString()) is not null || line.Of(text).StartsWith("来源")
                || PieceFinder.Label(line.Of(text)) is not null
                || paragraphs[at].Before > 2 || lines[^1].Of(text).StartsWith("——")))
            {
                break;
            }

            lines.Add(line);
        }

        return lines;
    }
}

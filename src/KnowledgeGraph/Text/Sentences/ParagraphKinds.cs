using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Tells running text from headlines, captions, bylines and page furniture.</summary>
internal static class ParagraphKinds
{
    // No headline is longer, its halves together.
    private const int LongestHeading = 48;

    public static SentenceKind Of(ReadOnlySpan<char> text, Paragraph paragraph, bool first)
    {
        var line = text[paragraph.Span.Start..paragraph.Span.End];
        if (LineMarks.StartsAsByline(line))
        {
            return SentenceKind.Byline;
        }

        if (LineMarks.EndsAsPhotoCredit(line) || line.StartsWith("图为") || line.StartsWith("本版图片"))
        {
            return SentenceKind.Caption;
        }

        var alone = !first && paragraph.Before >= 2 && paragraph.After >= 2 && paragraph.Lines <= 2 && line.Length <= 80;
        if (alone)
        {
            return SentenceKind.Caption;
        }

        var running = line.Contains('。') || line.Contains('；') || line.Length > LongestHeading
            || line[^1] is '…' or ';';
        return running ? SentenceKind.Body : SentenceKind.Heading;
    }
}

using KnowledgeGraph.Text.Cleaning;
using KnowledgeGraph.Text.Heads;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Tells running text from headlines, captions, bylines and page furniture.</summary>
internal static class ParagraphKinds
{
    // No headline is longer, its halves together.
    private const int LongestHeading = 48;

    /// <summary>The kind of each paragraph.</summary>
    public static SentenceKind[] Of(string folded, List<Paragraph> paragraphs)
    {
        var kinds = new SentenceKind[paragraphs.Count];
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Of(paragraphs[i].Span.Of(folded), paragraphs[i], i == 0);
        }

        return kinds;
    }

    private static SentenceKind Of(ReadOnlySpan<char> line, Paragraph paragraph, bool first)
    {
        if (Furniture.IsLine(line))
        {
            return SentenceKind.Furniture;
        }

        if (LineMarks.StartsAsByline(line))
        {
            return SentenceKind.Byline;
        }

        if (LineMarks.EndsAsPhotoCredit(line) || (line.Length <= 80 && (line.StartsWith("图为") || line.StartsWith("本版图片"))))
        {
            return SentenceKind.Caption;
        }

        // A picture leaves a gap on both sides of its caption.
        if (!first && paragraph is { Before: >= 2, After: >= 2, Lines: <= 2 } && line.Length <= 80 && !EndsRunning(line))
        {
            return SentenceKind.Caption;
        }

        return line.Length > LongestHeading || line.Count('？') + line.Count('！') > 1 || line.ContainsAny('。', '；') || line[^1] is '…' or ';' or '，' ? SentenceKind.Body : SentenceKind.Heading;
    }

    private static bool EndsRunning(ReadOnlySpan<char> line) => line.Length > LongestHeading && line[^1] is '。' or '”';
}

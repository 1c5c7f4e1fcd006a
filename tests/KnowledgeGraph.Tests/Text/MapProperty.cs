using KnowledgeGraph.Text;

namespace KnowledgeGraph.Tests.Text;

/// <summary>What must hold of any document: nothing is lost, every span leads back, nothing is out of range.</summary>
internal static class MapProperty
{
    /// <summary>Throws where it does not hold.</summary>
    /// <param name="markup">Whether the article is mark-up, of which tags go and references become characters.</param>
    public static void Holds(Document document, bool markup = false)
    {
        var (source, clean) = (document.Article.Text, document.Clean);
        var used = new bool[source.Length];
        for (var i = 0; i < clean.Text.Length; i++)
        {
            var at = clean.ToSource(i);
            True(at >= 0 && at < source.Length, document, $"position {i} maps to {at}");
            True(clean.Text[i] == source[at] || (char.IsWhiteSpace(clean.Text[i]) && (markup || IsBreak(source[at])))
                || (markup && source[at] == '&'), document, $"position {i} is '{clean.Text[i]}', the article has '{source[at]}'");
            True(!used[at] || markup, document, $"position {at} of the article stands twice");
            used[at] = true;
        }

        foreach (var drop in clean.Dropped)
        {
            for (var i = drop.Span.Start; i < drop.Span.End; i++)
            {
                used[i] = true;
            }
        }

        for (var i = 0; i < source.Length && !markup; i++)
        {
            True(used[i] || IsBlankOrInvisible(source[i]), document, $"'{source[i]}' at {i} is lost");
        }

        Spans(document, used);
    }

    private static void Spans(Document document, bool[] used)
    {
        var (end, length) = (0, document.Clean.Text.Length);
        foreach (var sentence in document.Sentences)
        {
            True(sentence.Span.Start >= end && sentence.Span.End <= length && sentence.Span.Length > 0, document, $"sentence {sentence.Span}");
            True(sentence.Piece >= 0 && sentence.Piece < document.Pieces.Count, document, $"piece {sentence.Piece}");
            var back = document.Clean.ToSource(sentence.Span);
            True(back.Start >= 0 && back.End <= used.Length && back.Length > 0, document, $"sentence {sentence.Span} maps to {back}");
            end = sentence.Span.End;
        }

        foreach (var byline in document.Bylines)
        {
            True(byline.Span.Start >= 0 && byline.Span.End <= length && byline.Span.Length > 0, document, $"byline {byline}");
        }

        True(document.Folded.Length == length, document, "the matching form has another length");
    }

    private static bool IsBreak(char c) => char.IsWhiteSpace(c) || c is '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsBlankOrInvisible(char c) =>
        char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format || c == '\uFFFC';

    private static void True(bool condition, Document document, string what)
    {
        if (!condition)
        {
            Assert.Fail($"{what} in: {document.Article.Text}");
        }
    }
}

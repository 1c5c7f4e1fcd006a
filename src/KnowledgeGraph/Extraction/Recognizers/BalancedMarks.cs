using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Recognizers;

/// <summary>Keeps quotation marks and brackets of names whole: a name may hold a pair of them, never half of one. Half a pair
/// at a name's edge is cut off; a name with half a pair inside was cut at the wrong place and is dropped.</summary>
internal static class BalancedMarks
{
    private const string Opening = "“‘「『（(《【";
    private const string Closing = "”’」』）)》】";

    /// <summary>The mentions with whole marks only.</summary>
    public static List<Mention> Apply(Document document, IReadOnlyList<Mention> mentions)
    {
        var whole = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            var text = mention.Span.Of(document.Clean.Text);
            if (Balanced(text))
            {
                whole.Add(mention);
                continue;
            }

            var (start, end) = (mention.Span.Start, mention.Span.End);
            if (Opening.Contains(text[^1], StringComparison.Ordinal) || Closing.Contains(text[^1], StringComparison.Ordinal))
            {
                end--;
            }
            else if (Opening.Contains(text[0], StringComparison.Ordinal) || Closing.Contains(text[0], StringComparison.Ordinal))
            {
                start++;
            }

            var span = new TextSpan(start, end);
            if (span.Length < mention.Span.Length && span.Length > 1 && Balanced(span.Of(document.Clean.Text)))
            {
                whole.Add(mention with { Span = span, Form = document.TextOf(span) });
            }
        }

        return whole;
    }

    private static bool Balanced(ReadOnlySpan<char> text)
    {
        Span<char> open = stackalloc char[8];
        var depth = 0;
        foreach (var unit in text)
        {
            if (Opening.IndexOf(unit, StringComparison.Ordinal) is >= 0 and var pair)
            {
                if (depth == open.Length)
                {
                    return false;
                }

                open[depth++] = Closing[pair];
            }
            else if (Closing.Contains(unit, StringComparison.Ordinal) && (depth == 0 || open[--depth] != unit))
            {
                return false;
            }
        }

        return depth == 0;
    }
}

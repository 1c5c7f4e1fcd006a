using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Reading;

/// <summary>Cuts a sentence at its commas, semicolons, colons and dashes.</summary>
public static class ClauseReader
{
    /// <summary>The clauses of the sentence at <paramref name="span"/>, each with the mark that ends it.</summary>
    public static List<TextSpan> Read(string text, TextSpan span)
    {
        var clauses = new List<TextSpan>();
        var start = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            if (Ends(text[i]) && !Digits(text, i))
            {
                clauses.Add(new TextSpan(start, i + 1));
                start = i + 1;
            }
        }

        if (start < span.End || clauses.Count == 0)
        {
            clauses.Add(new TextSpan(start, span.End));
        }

        return clauses;
    }

    /// <summary>Whether a clause ends with this character.</summary>
    public static bool Ends(char c) =>
        c is '，' or '；' or '：' or '。' or '！' or '？' or '…' or '\n' or ';' or ',' or ':' or '!' or '?';

    // 1,200 and 10:30 are no clause ends.
    private static bool Digits(string text, int i) =>
        text[i] is ',' or ':' && i > 0 && i + 1 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);
}

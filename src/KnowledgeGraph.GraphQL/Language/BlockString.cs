using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Block strings: the common indentation and the blank lines around the text are not part of it.</summary>
internal static class BlockString
{
    /// <summary>The value of a raw block string (specification, BlockStringValue()).</summary>
    public static string Dedent(string raw)
    {
        var lines = SplitLines(raw);
        var indentation = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var leading = LeadingBlanks(lines[i]);
            if (leading == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i != 0)
            {
                indentation = Math.Min(indentation, leading);
            }
        }

        var value = new StringBuilder();
        for (var i = Math.Max(first, 0); i <= last; i++)
        {
            if (i > first)
            {
                value.Append('\n');
            }

            var line = lines[i];
            value.Append(i == 0 ? line : line[Math.Min(indentation, line.Length)..]);
        }

        return value.ToString();
    }

    /// <summary>Writes a value as a block string that reads back as that value.</summary>
    public static string Print(string value, bool minimize = false)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = SplitLines(escaped);
        var single = lines.Count == 1;
        var indented = lines.Count > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var trailingTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var trailingQuote = value.EndsWith('"') && !trailingTripleQuotes;
        var trailingSlash = value.EndsWith('\\');
        var trailingNewline = trailingQuote || trailingSlash;
        var multiple = !minimize
            && (!single || value.Length > 70 || trailingNewline || indented || trailingTripleQuotes);
        var result = new StringBuilder();
        var skipLeadingNewline = single && value.Length > 0 && value[0] is ' ' or '\t';
        if ((multiple && !skipLeadingNewline) || indented)
        {
            result.Append('\n');
        }

        result.Append(escaped);
        if (multiple || trailingNewline)
        {
            result.Append('\n');
        }

        return $"\"\"\"{result}\"\"\"";
    }

    private static int LeadingBlanks(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(text[start..i]);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        lines.Add(text[start..]);
        return lines;
    }
}

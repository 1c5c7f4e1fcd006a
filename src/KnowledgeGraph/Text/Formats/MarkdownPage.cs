using System.Buffers;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Formats;

/// <summary>Takes the marks of Markdown out: headings, emphasis, links, pictures, quotations, lists, rules, code fences.</summary>
/// <remarks>Line breaks stay; a heading gets a paragraph of its own by the blank line that Markdown wants around it anyway.</remarks>
internal static class MarkdownPage
{
    // A link longer than this is none; it keeps the search linear.
    private const int LongestLink = 2000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("*_`![");

    /// <summary>The text of a Markdown file with its map.</summary>
    public static CleanText Project(string source)
    {
        using var builder = new CleanTextBuilder(source.Length);
        var at = SkipFrontMatter(source);
        while (at < source.Length)
        {
            var length = source.AsSpan(at).IndexOf('\n');
            var end = length < 0 ? source.Length : at + length + 1;
            Line(source, at, end, builder);
            at = end;
        }

        return builder.Build();
    }

    private static int SkipFrontMatter(string source)
    {
        var lead = source.Length - source.AsSpan().TrimStart().Length;
        if (!source.AsSpan(lead).StartsWith("---\n") && !source.AsSpan(lead).StartsWith("---\r\n"))
        {
            return 0;
        }

        var end = source.IndexOf("\n---", lead + 3, StringComparison.Ordinal);
        var close = end < 0 ? -1 : source.IndexOf('\n', end + 1);
        return end < 0 ? 0 : close < 0 ? source.Length : close + 1;
    }

    private static void Line(string source, int start, int end, CleanTextBuilder builder)
    {
        var line = source.AsSpan(start, end - start).TrimEnd("\r\n");
        var lead = line.Length - line.TrimStart(' ').Length;
        var rest = line[lead..];
        if (rest.StartsWith("```") || rest.StartsWith("~~~") || (rest.Length >= 3 && rest.TrimEnd(' ') is var rule && rule.Length >= 3
            && (rule.IndexOfAnyExcept('-', ' ') < 0 || rule.IndexOfAnyExcept('*', ' ') < 0 || rule.IndexOfAnyExcept('_', ' ') < 0)))
        {
            builder.Append(source, start + line.Length, end);
            return;
        }

        while (rest.Length > 0 && rest[0] is '>')
        {
            lead += 1 + (rest.Length > 1 && rest[1] == ' ' ? 1 : 0);
            rest = line[Math.Min(lead, line.Length)..];
        }

        var hashes = rest.Length - rest.TrimStart('#').Length;
        if (hashes is > 0 and <= 6 && (hashes == rest.Length || rest[hashes] == ' '))
        {
            lead += hashes;
        }
        else if (rest.StartsWith("- ") || rest.StartsWith("* ") || rest.StartsWith("+ "))
        {
            lead += 2;
        }

        var stop = hashes > 0 ? line.TrimEnd(" #").Length : line.Length;
        Spans(source, start + Math.Min(lead, line.Length), start + Math.Max(stop, Math.Min(lead, line.Length)), builder);
        builder.Append(source, start + line.Length, end);
    }

    private static void Spans(string source, int at, int end, CleanTextBuilder builder)
    {
        while (at < end)
        {
            var step = source.AsSpan(at, end - at).IndexOfAny(Marks);
            var next = step < 0 ? end : at + step;
            builder.Append(source, at, next);
            at = next;
            if (at == end)
            {
                return;
            }

            if (Link(source, at, end, builder) is var behind && behind > at)
            {
                at = behind;
            }
            else if (source[at] is '*' or '`' || (source[at] == '_' && at + 1 < end && source[at + 1] == '_'))
            {
                // Emphasis; a single underscore stands in names and addresses more often than it marks.
                var mark = source[at];
                while (at < end && source[at] == mark)
                {
                    at++;
                }
            }
            else
            {
                builder.Append(source, at, at + 1);
                at++;
            }
        }
    }

    // [text](target) leaves its text, ![text](target) too: it is the caption.
    private static int Link(string source, int at, int end, CleanTextBuilder builder)
    {
        var open = source[at] == '!' && at + 1 < end && source[at + 1] == '[' ? at + 1 : at;
        if (source[open] != '[')
        {
            return at;
        }

        var close = source.IndexOf("](", open, Math.Min(end - open, LongestLink), StringComparison.Ordinal);
        var stop = close < 0 ? -1 : source.IndexOf(')', close, Math.Min(end - close, LongestLink));
        if (stop < 0)
        {
            return at;
        }

        builder.Append(source, open + 1, close);
        return stop + 1;
    }
}

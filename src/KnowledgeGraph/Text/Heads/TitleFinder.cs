using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Finds the headline.</summary>
/// <remarks>
/// A page has it on lines of its own; a text taken from a site has it run into its first paragraph, before the dateline,
/// behind 原标题： or 题：, or said twice. Where nothing marks its end, none is claimed: a headline is never made up.
/// </remarks>
internal static partial class TitleFinder
{
    // No headline is longer, its halves and its sub-headline together.
    private const int Longest = 80;

    // Shorter stretches before a dateline are captions and labels: 会议现场.
    private const int Shortest = 10;

    /// <summary>A headline that ran into a paragraph: where it stands (the mark 原标题： included), and its text.</summary>
    public static (TextSpan Span, string Title)? RunOn(string text, string folded, TextSpan paragraph, Dateline? dateline)
    {
        var mark = Mark().Match(folded, paragraph.Start, Math.Min(paragraph.Length, 12));
        if (mark.Success)
        {
            var start = mark.Index + mark.Length;
            var end = EndOfMarked(folded, start, paragraph.End, dateline);
            return end > start ? (new TextSpan(paragraph.Start, end), Shown(text, start, Content(folded, start, end))) : null;
        }

        if (dateline is null)
        {
            return null;
        }

        var topic = Topic().Match(folded, dateline.Span.End, Math.Min(paragraph.End - dateline.Span.End, 100));
        if (topic.Success)
        {
            var title = topic.Groups["title"];
            return (new TextSpan(title.Index, title.Index + title.Length), Shown(text, title.Index, title.Index + title.Length));
        }

        return BeforeDateline(text, folded, paragraph, dateline.Span.Start);
    }

    /// <summary>The headline made of lines of their own.</summary>
    public static string OfLines(string text, IEnumerable<TextSpan> lines)
    {
        var title = new StringBuilder();
        foreach (var line in lines)
        {
            if (title.Length > 0 && title[^1] is not ('：' or ':') && !line.Of(text).StartsWith("——"))
            {
                title.Append(' ');
            }

            title.Append(line.Of(text));
        }

        return title.Length <= Longest ? title.ToString() : string.Empty;
    }

    private static (TextSpan, string)? BeforeDateline(string text, string folded, TextSpan paragraph, int dateline)
    {
        var end = dateline;
        while (end > paragraph.Start && folded[end - 1] is ' ')
        {
            end--;
        }

        var head = folded.AsSpan(paragraph.Start, end - paragraph.Start);
        if (head.Length is < Shortest or > Longest || head.ContainsAny(CaptionMarks))
        {
            return null;
        }

        // Said twice (headline and caption under the picture), or said again in the text, or without full stop: a headline.
        var half = head.Length / 2;
        if (head.Length % 2 == 0 && head[..half].SequenceEqual(head[half..]))
        {
            return (new TextSpan(paragraph.Start, end), Shown(text, paragraph.Start, Content(folded, paragraph.Start, paragraph.Start + half)));
        }

        var content = Content(folded, paragraph.Start, end);
        var plain = folded.AsSpan(paragraph.Start, content - paragraph.Start);
        if (plain.ContainsAny('。', '；') || plain.Length < Shortest)
        {
            return null;
        }

        var repeated = folded.AsSpan(dateline).IndexOf(plain) >= 0;
        return repeated || (content == end && !plain.Contains('，'))
            ? (new TextSpan(paragraph.Start, end), Shown(text, paragraph.Start, content))
            : null;
    }

    // Where a headline behind 原标题： stops.
    private static int EndOfMarked(string folded, int start, int paragraphEnd, Dateline? dateline)
    {
        var limit = Math.Min(paragraphEnd, start + Longest);
        if (paragraphEnd - start <= Longest && folded.AsSpan(start, paragraphEnd - start).IndexOf('。') < 0)
        {
            return paragraphEnd;
        }

        // The mark again, or the headline itself again.
        var again = Mark().Match(folded, start, limit - start);
        if (again.Success)
        {
            return again.Index;
        }

        for (var length = Shortest; start + 2 * length <= paragraphEnd && length <= Longest; length++)
        {
            if (folded.AsSpan(start, length).SequenceEqual(folded.AsSpan(start + length, length)))
            {
                return start + length;
            }
        }

        var end = dateline is not null && dateline.Span.Start > start && dateline.Span.Start <= limit ? dateline.Span.Start : -1;
        var opener = Opener().Match(folded, start + 8, Math.Max(0, limit - start - 8));
        if (opener.Success && (end < 0 || opener.Index < end))
        {
            end = opener.Index;
        }

        return end;
    }

    private static int Content(string folded, int start, int end)
    {
        while (end > start && folded[end - 1] is ' ' or '。')
        {
            end--;
        }

        return end;
    }

    private static string Shown(string text, int start, int end) => text[start..end].Trim();

    private static readonly System.Buffers.SearchValues<string> CaptionMarks =
        System.Buffers.SearchValues.Create(["供图", "图片来源", "摄", "资料图", "图为", "来源：", "http", "供稿", "记者"], StringComparison.Ordinal);

    [GeneratedRegex(@"\G[ ]*(?:原标题|标题)[:：][ ]*|原标题[:：][ ]*", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\G[ ]*题[:：][ ]*(?<title>[^。]{6,50}?)[ ]*(?=(?:中新社|新华社|中新网|人民网|本报|本社)?(?:首席|见习)?(?:记者|作者|通讯员)[ ])", RegexOptions.CultureInvariant)]
    private static partial Regex Topic();

    // Words that open a report and hardly stand within a headline.
    [GeneratedRegex(@"近日|日前|连日来|近年来|今年以来|昨日|昨天|今天|图为|按照|根据|随着|据悉|据了解|为深入|为进一步|为贯彻|为推动|记者从|本报讯|(?:\d{4}年)?\d{1,2}月\d{1,2}日", RegexOptions.CultureInvariant)]
    private static partial Regex Opener();
}

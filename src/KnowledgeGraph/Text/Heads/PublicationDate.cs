using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Reads dates of publication, as far as they are told.</summary>
internal static partial class PublicationDate
{
    /// <summary>The first date with a year in <paramref name="text"/>: 2024, 2024-02 or 2024-02-20; null if there is none or
    /// it does not exist.</summary>
    public static string? Of(string text) => Read(Date().Match(text));

    /// <summary>The date that a short head or foot line gives: 发布时间：…, 2024年2月20日 星期二, 来源：… 2024-02-20 08:15.</summary>
    public static string? OfLine(string line)
    {
        if (line.Length > 60)
        {
            return null;
        }

        var match = Date().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var rest = string.Concat(line.AsSpan(0, match.Index), line.AsSpan(match.Index + match.Length));
        return Marked().IsMatch(line) || Nothing().IsMatch(rest) ? Read(match) : null;
    }

    private static string? Read(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var month = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (month > 12 || (match.Groups["m"].Success && month == 0) || (day > 0 && day > DateTime.DaysInMonth(year, month)))
        {
            return null;
        }

        return month == 0 ? $"{year:0000}" : day == 0 ? $"{year:0000}-{month:00}" : $"{year:0000}-{month:00}-{day:00}";
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)(?:年(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})日)?)?|(?<s>[-/.])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})(?!\d)|-(?<m>\d{2})(?![\d-]))", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"发布|发表|时间|日期|来源|出版|更新|编辑|http|www|版")]
    private static partial Regex Marked();

    // What may stand beside a date in a line that is nothing but the date: weekday, time, issue, marks.
    [GeneratedRegex(@"^[\s　|/:：,，.。()（）\-—0-9]*(?:星期[一二三四五六日天])?(?:第\d+[期版号])?(?:农历\w{0,10})?[\s　|/:：,，.。()（）\-—0-9]*$")]
    private static partial Regex Nothing();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Reads when something is, as far as the text says: 2024, 2024-02, 2024-02-20. What only counts from the day of the
/// article (今年, 上半年, 8月) is read with the article's year where that is known, else not at all.</summary>
public static partial class PeriodReader
{
    /// <summary>The first date in a text, or null.</summary>
    /// <param name="text">A clause.</param>
    /// <param name="published">When the article came out, maybe partial; null where unknown.</param>
    public static string? Read(string text, string? published)
    {
        if (Full().Match(text) is { Success: true } full)
        {
            return Date(full.Groups["y"].Value, full.Groups["m"].Value, full.Groups["d"].Value);
        }

        if (published is not { Length: >= 4 })
        {
            return null;
        }

        var year = published[..4];
        if (Month().Match(text) is { Success: true } month)
        {
            return Date(year, month.Groups["m"].Value, month.Groups["d"].Value);
        }

        if (text.Contains("去年", StringComparison.Ordinal))
        {
            return (int.Parse(year, CultureInfo.InvariantCulture) - 1).ToString(CultureInfo.InvariantCulture);
        }

        if (text.Contains("明年", StringComparison.Ordinal))
        {
            return (int.Parse(year, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        }

        return text.Contains("今年", StringComparison.Ordinal) || text.Contains("本年度", StringComparison.Ordinal) ? year : null;
    }

    private static string? Date(string year, string month, string day)
    {
        var date = year;
        if (int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12)
        {
            date += FormattableString.Invariant($"-{m:00}");
            if (int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d) && d is >= 1 and <= 31)
            {
                date += FormattableString.Invariant($"-{d:00}");
            }
        }

        return date;
    }

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})年(?:底|末|初)?(?:度)?(?:(?<m>1[0-2]|0?[1-9])月(?:(?<d>[0-3]?[0-9])日)?)?")]
    private static partial Regex Full();

    [GeneratedRegex(@"(?<![0-9])(?<m>1[0-2]|0?[1-9])月(?:(?<d>[0-3]?[0-9])日)?")]
    private static partial Regex Month();
}

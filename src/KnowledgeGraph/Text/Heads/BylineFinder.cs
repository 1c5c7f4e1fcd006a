using System.Buffers;
using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Reads the names in bylines and photo credits.</summary>
internal static partial class BylineFinder
{
    // The last characters of 记者, 通讯员, 实习生, 作者, 撰文, 供稿.
    private static readonly SearchValues<char> RoleEnds = SearchValues.Create("者员生文稿");

    /// <summary>Adds those named within a span of the matching form.</summary>
    public static void Find(string folded, TextSpan span, List<Byline> bylines)
    {
        var line = span.Of(folded);
        if (line.ContainsAny(RoleEnds))
        {
            FindRoles(folded, span, bylines);
        }

        if (!line.Contains('摄'))
        {
            return;
        }

        foreach (Match match in Photos().Matches(line.ToString()))
        {
            Names(match.Groups["name"], span.Start, "摄", null, bylines);
        }
    }

    private static void FindRoles(string folded, TextSpan span, List<Byline> bylines)
    {
        foreach (Match match in Roles().Matches(folded[span.Start..span.End]))
        {
            var role = match.Groups["role"].Value;
            var medium = role.StartsWith("本报", StringComparison.Ordinal) ? null : MediumBefore(folded, span.Start, span.Start + match.Index);
            Names(match.Groups["name"], span.Start, role.StartsWith("本报", StringComparison.Ordinal) ? role[2..] : role, medium, bylines);
        }
    }

    private static void Names(Group group, int offset, string role, string? medium, List<Byline> bylines)
    {
        foreach (Capture capture in group.Captures)
        {
            var span = new TextSpan(offset + capture.Index, offset + capture.Index + capture.Length);
            if (!bylines.Exists(byline => byline.Span.Overlaps(span)))
            {
                bylines.Add(new Byline(span, capture.Value, role, medium));
            }
        }
    }

    // The medium right before the role: 中新网记者, 湖北日报全媒记者.
    private static string? MediumBefore(string folded, int from, int at)
    {
        for (var start = Math.Max(from, at - 14); start < at - 1; start++)
        {
            if (Media.At(folded.AsSpan(start, at - start)) is { } medium
                && start + medium.Length + Media.Extension(folded.AsSpan(start + medium.Length, at - start - medium.Length)) == at)
            {
                return medium;
            }
        }

        return null;
    }

    // A name is two to four characters that end at a blank, a mark, the next role or 报道.
    private const string Role = "(?:本报|特约|首席|见习|实习|全媒体|融媒体|特派|驻站)*(?:记者|通讯员|实习生|作者|撰文|供稿)";
    private const string NameEnd = "(?=[ 、，,）)】/:：；;□]|$|\\d|报道|摄|文/|" + Role + ")";

    [GeneratedRegex("(?<role>" + Role + ")[:： ]*(?<name>[\u4e00-\u9fff]{2,4}?)" + NameEnd
        + "(?:[ 、，,]+(?![\u4e00-\u9fff]{0,6}报道|摄|文/|" + Role + ")(?<name>[\u4e00-\u9fff]{2,4}?)" + NameEnd + ")*", RegexOptions.CultureInvariant)]
    private static partial Regex Roles();

    [GeneratedRegex(@"(?<![\u4e00-\u9fff])(?<name>[\u4e00-\u9fff]{2,4}) ?/?(?:摄影|摄)(?![\u4e00-\u9fff])", RegexOptions.CultureInvariant)]
    private static partial Regex Photos();
}

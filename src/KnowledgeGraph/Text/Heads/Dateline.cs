using System.Text.RegularExpressions;

namespace KnowledgeGraph.Text.Heads;

/// <summary>The words that open a dispatch: 中新网永州8月3日电 (记者 …), 本报讯（…）, 某某日报记者 … 报道.</summary>
/// <param name="Span">Where they stand, the bracket with the names included.</param>
/// <param name="Medium">The medium they name, null for none or 本报.</param>
/// <param name="Published">The full date they name, null where the year is missing.</param>
internal sealed partial record Dateline(TextSpan Span, string? Medium, string? Published)
{
    // How far into the first paragraphs a dateline may stand behind a headline or caption that ran into it.
    private const int Reach = 220;

    /// <summary>The dateline within a paragraph, if it opens with one.</summary>
    public static Dateline? Find(string text, TextSpan paragraph)
    {
        var reach = Math.Min(paragraph.Length, Reach);
        var core = DatelineCore.Find(text, new TextSpan(paragraph.Start, paragraph.Start + reach));
        if (core.Length == 0)
        {
            return null;
        }

        // A core deep in running sentences is somebody being quoted, not the head.
        var before = text.AsSpan(paragraph.Start, core.Start - paragraph.Start);
        if (before.Count('。') > 3 || before.Count('，') > 3)
        {
            return null;
        }

        var (start, medium) = Media.Before(text, paragraph.Start, core.End);
        if (start < 0)
        {
            start = Boundary(text, paragraph.Start, core.Start);
            if (core.Start - start > 16)
            {
                return null;
            }
        }

        var end = core.End;
        var tail = Tail().Match(text, end, Math.Min(paragraph.End - end, 80));
        end = tail.Success ? tail.Index + tail.Length : end;
        return new Dateline(new TextSpan(start, end), medium, PublicationDate.Of(text[core.Start..core.End]));
    }

    private static int Boundary(string text, int from, int to)
    {
        while (to > from && !"。！？”》）】)… ".Contains(text[to - 1], StringComparison.Ordinal))
        {
            to--;
        }

        return to;
    }

    // 题：… belongs to the title finder; here the names in brackets, or up to 报道.
    [GeneratedRegex(@"\G(?:[ 　]*[（(][^（）()]{2,60}[）)]|[ 　]*(?:记者|通讯员)?[^，。“”（(]{2,28}?报道[：:]?)?[ 　]*", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}

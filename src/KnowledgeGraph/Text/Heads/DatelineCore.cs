using System.Buffers;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Finds the word that makes a dateline: a date with 电, 讯, 消息 or 综合, a medium with 讯, a reporter who reports.</summary>
/// <remarks>By hand and not by expression: it runs over the head of every article.</remarks>
internal static class DatelineCore
{
    // How far from the start 记者 … 报道 opens a text, and how long it may be.
    private const int ReporterReach = 18;
    private const int ReportReach = 28;

    private static readonly SearchValues<char> Anchors = SearchValues.Create("日讯消者");
    private static readonly SearchValues<char> Clause = SearchValues.Create("，。“”");
    private static readonly string[] Dispatch = ["电", "讯", "消息", "综合"];
    private static readonly string[] Medium = ["报", "社", "网", "新闻", "客户端", "频道", "时刻", "在线", "全媒体", "全媒"];

    /// <summary>The first such word within <paramref name="head"/>; an empty span if there is none.</summary>
    public static TextSpan Find(string text, TextSpan head)
    {
        for (var at = head.Start; at < head.End; at++)
        {
            var step = text.AsSpan(at, head.End - at).IndexOfAny(Anchors);
            if (step < 0)
            {
                break;
            }

            at += step;
            var found = text[at] switch
            {
                '日' => Dated(text, head, at),
                '讯' => Of(text, head, at),
                '消' => text.AsSpan(at + 1).StartsWith("息（") || text.AsSpan(at + 1).StartsWith("息(") ? new TextSpan(at, at + 2) : default,
                _ => Reporter(text, head, at),
            };
            if (found.Length > 0)
            {
                return found;
            }
        }

        return default;
    }

    // (2023年)8月3日电
    private static TextSpan Dated(string text, TextSpan head, int day)
    {
        var behind = text.AsSpan(day + 1, head.End - day - 1);
        var word = Array.Find(Dispatch, Begins(behind));
        if (word is null)
        {
            return default;
        }

        var month = Digits(text, head.Start, day, 2);
        if (month == day || month == head.Start || text[month - 1] != '月')
        {
            return default;
        }

        var start = Digits(text, head.Start, month - 1, 2);
        if (start == month - 1)
        {
            return default;
        }

        if (start > head.Start && text[start - 1] == '年' && Digits(text, head.Start, start - 1, 4) is var year && year == start - 5)
        {
            start = year;
        }

        return new TextSpan(start, day + 1 + word.Length);
    }

    private static Predicate<string> Begins(ReadOnlySpan<char> text)
    {
        var start = text[..Math.Min(2, text.Length)].ToString();
        return word => start.StartsWith(word, StringComparison.Ordinal);
    }

    private static int Digits(string text, int from, int end, int most)
    {
        var at = end;
        while (at > from && end - at < most && char.IsAsciiDigit(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    // 某某日报讯
    private static TextSpan Of(string text, TextSpan head, int at)
    {
        foreach (var medium in Medium)
        {
            if (text.AsSpan(head.Start, at - head.Start).EndsWith(medium))
            {
                return new TextSpan(at - medium.Length, at + 1);
            }
        }

        return default;
    }

    // (某某网)记者 某某 (某地)报道
    private static TextSpan Reporter(string text, TextSpan head, int at)
    {
        if (at - head.Start > ReporterReach || at == head.Start || text[at - 1] != '记' || text.AsSpan(head.Start, at - head.Start).ContainsAny(Clause))
        {
            return default;
        }

        var behind = text.AsSpan(at + 1, Math.Min(ReportReach, head.End - at - 1));
        var report = behind.IndexOf("报道");
        return report >= 2 && !behind[..report].ContainsAny(Clause) ? new TextSpan(at - 1, at + 1) : default;
    }
}

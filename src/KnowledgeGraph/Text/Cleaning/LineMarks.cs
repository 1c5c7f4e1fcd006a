namespace KnowledgeGraph.Text.Cleaning;

/// <summary>What the beginning and end of a line tell of its part in the page.</summary>
internal static class LineMarks
{
    /// <summary>Whether the line begins an item of a list: — — ● ■ ► □ ① (一) 一、 1．</summary>
    public static bool StartsItem(ReadOnlySpan<char> line)
    {
        if (line[0] is '●' or '■' or '►' or '▲' or '◆' or '★' or '□' or '•' or '▪' or '※' or '○' or '◎' or '△' or '▶' or '→'
            or >= '①' and <= '⑳' || line.StartsWith("——") || line.StartsWith("- ") || line.StartsWith("* "))
        {
            return true;
        }

        var at = line[0] is '(' or '（' ? 1 : 0;
        var from = at;
        while (at < line.Length && at - from < 3 && (char.IsAsciiDigit(line[at]) || "一二三四五六七八九十".Contains(line[at], StringComparison.Ordinal)))
        {
            at++;
        }

        return at > from && at < line.Length
            && (from == 1 ? line[at] is ')' or '）' : line[at] is '、' || (line[at] is '.' or '．' && at + 1 < line.Length && !char.IsAsciiDigit(line[at + 1])));
    }

    /// <summary>Whether the line says who wrote or photographed: 本报记者 …, 记者 …, 通讯员 …, … 摄, … 供图.</summary>
    public static bool Credits(ReadOnlySpan<char> line) => EndsAsPhotoCredit(line) || StartsAsByline(line);

    /// <summary>Whether a short line ends by naming a photographer.</summary>
    public static bool EndsAsPhotoCredit(ReadOnlySpan<char> line) =>
        line.Length <= 40 && (line[^1] == '摄' || line.EndsWith("供图") || line.EndsWith("摄影") || line.EndsWith("文/图")
            || line.EndsWith("资料图") || line.Contains("/摄", StringComparison.Ordinal));

    /// <summary>Whether a short line without full stop begins as a byline does.</summary>
    public static bool StartsAsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > 60 || line.Contains('。'))
        {
            return false;
        }

        var name = line.TrimStart("□■►▶●◆(（ 　");
        if (line[0] is '□' or '►' or '▶' && OnlyNames(name))
        {
            return true;
        }

        return name.StartsWith("本报") || name.StartsWith("记者") || name.StartsWith("通讯员") || name.StartsWith("首席记者")
            || name.StartsWith("全媒体记者") || name.StartsWith("实习生") || name.StartsWith("作者") || name.StartsWith("撰文");
    }

    // ► 某某某 某某 某某某: two to four Han characters each, nothing else.
    private static bool OnlyNames(ReadOnlySpan<char> line)
    {
        foreach (var range in line.Split(' '))
        {
            var name = line[range];
            if (name.Length is < 2 or > 4)
            {
                return false;
            }

            foreach (var c in name)
            {
                if (!Characters.IsHan(c))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Whether an unfinished line could be continued on another: it does not end as a headline, item or lead-in.</summary>
    public static bool BreaksOff(LineShape shape) => !shape.EndsSentence && shape.Last is not ('：' or ':' or '—');
}

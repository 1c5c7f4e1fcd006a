using System.Buffers;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Finds the names of media.</summary>
internal static class Media
{
    private static readonly string[] Endings =
        ["日报", "晚报", "早报", "晨报", "商报", "时报", "都市报", "新闻网", "广播电视台", "电视台", "新闻客户端", "在线", "网"];

    private static readonly SearchValues<char> NoPlace = SearchValues.Create("，。、 ”（本");

    // What a medium's name carries behind it: 湖北日报全媒, 长江日报大武汉客户端.
    private static readonly string[] Extensions = ["海外版", "客户端", "全媒体", "全媒", "融媒体", "－首屏新闻", "-首屏新闻", "时刻", "新闻"];

    /// <summary>The medium that a dateline ending at <paramref name="end"/> begins with: where it starts (-1 if none is
    /// found) and its name (null for 本报).</summary>
    public static (int Start, string? Name) Before(string text, int from, int end)
    {
        var floor = Math.Max(from, end - 36);
        var window = text.AsSpan(floor, end - floor);
        foreach (var match in TextCues.Shared.Media.LeftmostLongest(window))
        {
            return (floor + match.Start, match.Value);
        }

        var own = window.IndexOf("本报");
        if (own >= 0)
        {
            return (floor + own, null);
        }

        // A paper called after its place: two characters before its class word.
        var best = (Start: -1, Name: (string?)null);
        foreach (var ending in Endings)
        {
            var at = window.IndexOf(ending);
            if (at >= 2 && (best.Start < 0 || floor + at - 2 < best.Start) && !window.Slice(at - 2, 2).ContainsAny(NoPlace))
            {
                best = (floor + at - 2, window.Slice(at - 2, ending.Length + 2).ToString());
            }
        }

        return best;
    }

    /// <summary>The medium named at the start of <paramref name="text"/>, extensions left out; null if it begins with none.</summary>
    public static string? At(ReadOnlySpan<char> text)
    {
        if (TextCues.Shared.Media.TryMatchPrefix(text, out var match))
        {
            return match.Value;
        }

        foreach (var ending in Endings)
        {
            if (text.Length >= ending.Length + 2 && text[2..].StartsWith(ending) && !text[..2].ContainsAny(NoPlace))
            {
                return text[..(ending.Length + 2)].ToString();
            }
        }

        return null;
    }

    /// <summary>How long the extension is that follows a medium's name.</summary>
    public static int Extension(ReadOnlySpan<char> behind)
    {
        foreach (var extension in Extensions)
        {
            if (behind.StartsWith(extension))
            {
                return extension.Length;
            }
        }

        return 0;
    }
}

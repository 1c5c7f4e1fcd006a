using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>What a number measures, as its clause says.</summary>
/// <param name="Indicator">What is measured or counted, as written.</param>
/// <param name="Comparison">约, 超, 同比增长 …, or null.</param>
/// <param name="Rule">How it was read.</param>
/// <param name="Confidence">How sure that way is.</param>
public sealed record FigurePhrase(string Indicator, string? Comparison, string Rule, double Confidence)
{
    private const int LongestIndicator = 16;

    private static readonly string[] Changes =
    [
        "同比增长", "同比增加", "同比下降", "同比减少", "同比提高", "同比提升", "环比增长", "环比下降", "年均增长", "较上年增长", "比上年增长",
        "较去年增长", "比去年增长", "同期增长", "增长", "增加", "下降", "减少", "提高", "提升", "降低", "增速", "增幅",
    ];

    private static readonly string[] Comparisons =
    [
        "不低于", "不少于", "不超过", "至少", "超过", "突破", "高达", "将近", "接近", "大约", "约", "近", "超", "逾", "最高", "最低", "过", "仅", "占",
    ];

    private static readonly string[] Verbs =
    [
        "力争实现", "力争达到", "预计实现", "预计可实现", "可实现", "实现", "达到", "完成", "保持在", "稳定在", "维持在", "提升到", "提升至", "增加到", "增至", "增长到", "提高到", "降至", "降低到", "突破", "总计", "合计", "共计", "累计", "将达", "由此", "翻番", "可达", "均达",
        "已达", "达", "约为", "为", "是", "在", "有", "共有", "已有", "拥有", "共", "约", "累计达", "超", "力争", "预计", "预计达", "分别为", "分别达", "分别达到", "到", "已", "将", "仅", "均", "就", "可", "也", "的", "了", "：", ":", "以", "近", "逾", "至", "比例",
    ];

    private static readonly string[] Openers =
    [
        "拥有", "引进", "新增", "累计", "建成", "建设", "培育", "吸引", "集聚", "聚集", "汇聚", "落户", "签约", "完成", "实现", "现有", "开设", "服务", "接待", "制定", "参与", "设立", "各类", "获授权", "获", "近三年", "近五年", "近年来", "三年", "五年", "开展", "组建", "成立", "出台", "兑现", "已有", "共有", "共", "其中", "带动", "提供", "创造", "获得", "取得", "发放", "投入",
        "新建", "获批", "认定", "形成", "打造", "上缴", "缴纳", "预计", "今年", "去年", "目前", "全年", "当年", "每年", "上半年", "一季度", "截至目前", "我国", "该", "其", "全部", "力争", "将", "已", "可", "同时", "以及", "并", "和", "与", "及", "有", "超", "等", "使", "让", "的",
        "达产后", "投产后", "建成后", "规划", "计划", "招引", "储备", "包括", "申请", "授权", "举办", "推动", "储备了", "实施",
    ];

    private static readonly string[] LongOpenersFirst = [.. Openers.OrderByDescending(opener => opener.Length)];

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("、，的（(”“》 ：；");

    private const string CountUnits = "家个人名位项件座条户只台套辆所种款支单笔批间栋";

    /// <summary>The phrase of a number in its clause, or null where nothing says what it measures.</summary>
    /// <param name="text">The cleaned text.</param>
    /// <param name="clause">The number's clause.</param>
    /// <param name="number">The number.</param>
    /// <param name="words">Known indicators.</param>
    /// <param name="mentions">The sentence's mentions; the names of doers are no part of an indicator.</param>
    /// <param name="before">The indicator just before, which 同比增长 goes on with.</param>
    public static FigurePhrase? Read(
        string text, TextSpan clause, FigureNumber number, FigureWords words, ReadOnlySpan<LinkedMention> mentions, string? before)
    {
        var start = Bound(clause.Start, number.Start, mentions);
        var left = text.AsSpan(start, number.Start - start);
        string? comparison = After(text, number.End);
        // 签约56个 is no 约56个.
        var change = left.EndsWith("签约", StringComparison.Ordinal) ? null : Strip(ref left, Comparisons);
        var moved = Strip(ref left, Changes);
        comparison ??= moved ?? change;
        while (Strip(ref left, Verbs) is not null)
        {
        }

        if (moved is null && Strip(ref left, Changes) is { } late)
        {
            moved = late;
            comparison = late;
        }

        left = left.Trim(" 　“”、（(");
        if (moved is not null && (left.IsEmpty || words.EndOf(left) is null) && moved is not ("增速" or "增幅"))
        {
            return before is null ? null : new FigurePhrase(before, comparison, "figure/change", 0.8);
        }

        if (moved is "增速" or "增幅")
        {
            var whole = string.Concat(Shorten(left), moved);
            return new FigurePhrase(whole, change, "figure/indicator", 0.85);
        }

        if (words.EndOf(left) is { } known)
        {
            var indicator = Shorten(left);
            return new FigurePhrase(indicator.EndsWith(known, StringComparison.Ordinal) ? indicator : known, comparison, "figure/indicator", 0.9);
        }

        return CountUnits.Contains(number.Unit[0], StringComparison.Ordinal) ? Counted(text, number, words, comparison) : null;
    }

    // 引进2050家高新技术企业: what is counted comes after.
    private static FigurePhrase? Counted(string text, FigureNumber number, FigureWords words, string? comparison)
    {
        var end = number.End;
        while (end < text.Length && end - number.End < LongestIndicator && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        for (var stop = end; stop > number.End + 1; stop--)
        {
            var counted = text.AsSpan(number.End, stop - number.End);
            if (words.EndOf(counted) is not null && !counted.Contains('的'))
            {
                return new FigurePhrase(counted.ToString(), comparison, "figure/count", 0.75);
            }
        }

        return null;
    }

    // The name of a doer, a bracket or a mark bounds the phrase.
    private static int Bound(int start, int end, ReadOnlySpan<LinkedMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (mention.Mention.Span.End <= end && mention.Mention.Type is not (EntityType.Industry or EntityType.Product or EntityType.Honor))
            {
                start = Math.Max(start, mention.Mention.Span.End);
            }
        }

        return Math.Max(start, end - 40);
    }

    private static string? After(string text, int end)
    {
        foreach (var word in (ReadOnlySpan<string>)["以上", "以下", "左右", "以内"])
        {
            if (string.CompareOrdinal(text, end, word, 0, word.Length) == 0)
            {
                return word;
            }
        }

        return null;
    }

    private static string? Strip(ref ReadOnlySpan<char> words, string[] endings)
    {
        string? longest = null;
        foreach (var ending in endings)
        {
            if (words.EndsWith(ending, StringComparison.Ordinal) && ending.Length > (longest?.Length ?? 0))
            {
                longest = ending;
            }
        }

        if (longest is not null)
        {
            words = words[..^longest.Length];
        }

        return longest;
    }

    // 今年上半年全区规上工业企业总产值 is 规上工业企业总产值: verbs, times and marks open the phrase.
    private static string Shorten(ReadOnlySpan<char> words)
    {
        var cut = words.LastIndexOfAny(Marks) + 1;
        words = words[cut..];
        for (var month = words.LastIndexOfAny("月日年季"); month >= 0 && month < words.Length - 1 && Dated(words, month);)
        {
            words = words[(month + 1)..];
            month = words.LastIndexOfAny("月日年季");
        }

        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var opener in LongOpenersFirst)
            {
                if (words.Length > opener.Length && words.StartsWith(opener, StringComparison.Ordinal))
                {
                    words = words[opener.Length..];
                    changed = true;
                }
            }
        }

        return words[Math.Max(0, words.Length - LongestIndicator)..].ToString();
    }

    private static bool Dated(ReadOnlySpan<char> words, int at) =>
        at > 0 && (char.IsAsciiDigit(words[at - 1]) || words[..at] is "今" or "去" or "明" or "全" or "上半" or "下半" or "一" or "二" or "三" or "四");
}

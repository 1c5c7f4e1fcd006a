using System.Collections.Frozen;
using System.Text.RegularExpressions;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of places: without the word for their rank (济南), without the places around them (宝山区).</summary>
internal static partial class PlaceNames
{
    /// <summary>The one-character names of provinces, municipalities and special regions (GB/T 2260 and general usage).</summary>
    private static readonly FrozenDictionary<string, string> Abbreviations =
        ("京北京 津天津 沪上海 渝重庆 冀河北 晋山西 辽辽宁 吉吉林 黑黑龙江 苏江苏 浙浙江 皖安徽 闽福建 赣江西 鲁山东 豫河南 鄂湖北 "
            + "湘湖南 粤广东 桂广西 琼海南 川四川 蜀四川 贵贵州 黔贵州 滇云南 藏西藏 陕陕西 秦陕西 甘甘肃 陇甘肃 宁宁夏 港香港 澳澳门 台台湾")
        .Split(' ')
        .ToFrozenDictionary(pair => pair[..1], pair => pair[1..], StringComparer.Ordinal);

    public static bool CanStandFor(string brief, string full)
    {
        if (Abbreviations.TryGetValue(brief, out var whole))
        {
            return whole == Stem(full);
        }

        (brief, full) = (RankInside().Replace(brief, string.Empty), RankInside().Replace(full, string.Empty));
        var (small, large) = (Stem(brief), Stem(full));
        if (small == large)
        {
            return Rank(brief) is not { } a || Rank(full) is not { } b || a == b;
        }

        // 宝山区 of 上海市宝山区, 济南 of 山东济南; what is left out must be places, not a part of the name.
        return (full.EndsWith(brief, StringComparison.Ordinal) && IsAround(full[..^brief.Length]))
            || ((Rank(brief) is null || Rank(full) is null) && large.EndsWith(small, StringComparison.Ordinal) && small.Length >= 2 && IsAround(large[..^small.Length]));
    }

    /// <summary>The name without the word for its rank.</summary>
    public static string Stem(string name)
    {
        var stem = RankWord().Replace(name, string.Empty);
        return stem.Length >= 2 ? stem : name;
    }

    private static bool IsAround(string left) => PlaceLead.IsChain(left) || Around().IsMatch(left);

    private static string? Rank(string name)
    {
        var match = RankWord().Match(name);
        return match.Success && match.Index >= 2 && !Vague().IsMatch(name) ? match.Value : null;
    }

    [GeneratedRegex("(?<=.{2})[省市](?=.{2,})")]
    private static partial Regex RankInside();

    [GeneratedRegex("(地区|大地|[两三]地)$")]
    private static partial Regex Vague();

    [GeneratedRegex("(省|市|县|区|新区|自治县|自治州|州|旗|镇|乡|村|街道|地区|大地|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|[两三]地)$")]
    private static partial Regex RankWord();

    [GeneratedRegex("^.{2,}(省|市|自治区|州|县|区|镇|乡|国)(最[东南西北]端)?$|^.{2,3}$")]
    private static partial Regex Around();
}

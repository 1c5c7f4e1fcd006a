namespace KnowledgeGraph.Linking.Anaphora;

/// <summary>Whether a place can be what 全市, 我省 or 该区 speaks of.</summary>
internal static class PlaceRank
{
    /// <summary>Provinces and their like by the names they have without a rank word.</summary>
    private static readonly HashSet<string> Provinces = new(
        ("河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆").Split(' '),
        StringComparer.Ordinal);

    private static readonly HashSet<string> Municipalities = new(["北京", "天津", "上海", "重庆"], StringComparer.Ordinal);

    /// <summary>Whether one of the names has the rank, or has none and may have it.</summary>
    /// <param name="rank">省, 市, 县, 区, 镇, 州.</param>
    public static bool Suits(string rank, IReadOnlyList<string> names)
    {
        if (names.Any(name => name.EndsWith(rank, StringComparison.Ordinal) && name.Length > 2))
        {
            return true;
        }

        var ranked = names.Any(name => name.Length > 2 && "省市县区旗镇乡村州国".Contains(name[^1], StringComparison.Ordinal));
        return rank switch
        {
            "省" => names.Any(Provinces.Contains),
            "市" => names.Any(Municipalities.Contains) || (!ranked && !names.Any(Provinces.Contains) && names.Any(name => name.Length is 2 or 3)),
            _ => false,
        };
    }
}

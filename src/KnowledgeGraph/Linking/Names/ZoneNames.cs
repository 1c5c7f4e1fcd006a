using System.Text.RegularExpressions;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of zones and parks: class word shortened (高新区), owner left out (尼龙织造产业园), class word left out
/// (雄安).</summary>
internal static partial class ZoneNames
{
    public static bool CanStandFor(string brief, string full)
    {
        var (small, large) = (Shorten(brief), Shorten(full));
        if (small == large)
        {
            return true;
        }

        if (Generic().IsMatch(small) || small.Length >= large.Length)
        {
            return false;
        }

        if (large.EndsWith(small, StringComparison.Ordinal))
        {
            return true;
        }

        if (large.StartsWith(small, StringComparison.Ordinal))
        {
            // 首钢园 of 首钢园区, 雄安 of 雄安新区; but what follows a whole zone's name is a park inside it.
            return Class().IsMatch(large[small.Length..]);
        }

        // 云梦盐化工园 of 云梦县盐化工产业园: only rank and class words may be left out between.
        return small.Length >= 4
            && large.StartsWith(small[..2], StringComparison.Ordinal)
            && small[^1] == large[^1]
            && Between().Replace(small, string.Empty) == Between().Replace(large, string.Empty);
    }

    /// <summary>Whether the form is only a class word: 开发区, 高新区.</summary>
    public static bool IsGeneric(string form) => Generic().IsMatch(Shorten(form));

    /// <summary>The name with its class word in the short form.</summary>
    public static string Shorten(string name)
    {
        var form = HighTech().Replace(name, "高新区");
        form = Economic().Replace(form, "经开区");
        form = form.Replace("综合保税区", "综保区", StringComparison.Ordinal)
            .Replace("自由贸易", "自贸", StringComparison.Ordinal);
        if (form.EndsWith("园区", StringComparison.Ordinal))
        {
            form = form[..^1];
        }

        form = IndustrialClass().Replace(form, "园");
        return ShortClass().Replace(form, "$1区");
    }

    [GeneratedRegex("高新技术(产业)?(开发区|园区)$")]
    private static partial Regex HighTech();

    [GeneratedRegex("经济(技术)?开发区$")]
    private static partial Regex Economic();

    [GeneratedRegex("(?<=工业|产业|科技)区$")]
    private static partial Regex IndustrialClass();

    [GeneratedRegex("(?<=.{2})(经开|高新)$")]
    private static partial Regex ShortClass();

    [GeneratedRegex("^(新?区|园区?|新?片区|科学城|综保区|自贸片?区)$")]
    private static partial Regex Class();

    [GeneratedRegex("省|市|县|镇|产业|工业|科技|国家|国际|新兴")]
    private static partial Regex Between();

    [GeneratedRegex("^(国家级?|省级|市级)?(开发区|高新区|经开区|园|新区|示范区|合作区|工业园|产业园|科技园|物流园|综保区|保税区|自贸区|基地|片区|工业区)$")]
    private static partial Regex Generic();
}

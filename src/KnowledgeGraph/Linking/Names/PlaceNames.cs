using System.Text.RegularExpressions;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of places: without the word for their rank (济南), without the places around them (宝山区).</summary>
internal static partial class PlaceNames
{
    public static bool CanStandFor(string brief, string full)
    {
        var (small, large) = (Stem(brief), Stem(full));
        if (small == large)
        {
            return Rank(brief) is not { } a || Rank(full) is not { } b || a == b;
        }

        // 宝山区 of 上海市宝山区, 济南 of 山东济南; what is left out must be places, not a part of the name.
        return (full.EndsWith(brief, StringComparison.Ordinal) && Around().IsMatch(full[..^brief.Length]))
            || (Rank(brief) is null && large.EndsWith(small, StringComparison.Ordinal) && small.Length >= 2 && Around().IsMatch(large[..^small.Length]));
    }

    /// <summary>The name without the word for its rank.</summary>
    public static string Stem(string name)
    {
        var stem = RankWord().Replace(name, string.Empty);
        return stem.Length >= 2 ? stem : name;
    }

    private static string? Rank(string name)
    {
        var match = RankWord().Match(name);
        return match.Success && match.Index >= 2 ? match.Value : null;
    }

    [GeneratedRegex("(省|市|县|区|新区|自治县|自治州|州|旗|镇|乡|村|街道|地区|大地|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|[两三]地)$")]
    private static partial Regex RankWord();

    [GeneratedRegex("^(.{2,}(省|市|自治区|州|县|区|镇|乡|国)|.{2,3}|.{2,3}市?.{2,3})(最[东南西北]端)?$")]
    private static partial Regex Around();
}

using System.Text.RegularExpressions;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of companies: without place and legal form (海格化工), brand alone, or letters picked in order that
/// begin with the brand (国机重装).</summary>
internal static partial class CompanyNames
{
    public static bool CanStandFor(string brief, string full)
    {
        var core = Core(full);
        var start = full.IndexOf(brief, StringComparison.Ordinal);
        if (start >= 0)
        {
            return StartsName(full, start) && EndsName(brief, full.AsSpan(start + brief.Length));
        }

        // Letters picked in order: the brand's first two stand together at its start, unless a place stood before.
        var stem = Core(brief);
        return stem.Length >= 3
            && stem.Length < core.Length
            && core.StartsWith(stem[..2], StringComparison.Ordinal)
            && core.Length - stem.Length <= 8
            && SameGroupLevel(brief, full)
            && ShortNames.IsSubsequence(stem, core);
    }

    /// <summary>The name without brackets, place and legal form.</summary>
    public static string Core(string name)
    {
        var bare = Brackets().Replace(name, string.Empty);
        bare = LegalForm().Replace(bare, string.Empty);
        var inner = Place().Replace(bare, string.Empty);
        return inner.Length >= 2 ? inner : bare;
    }

    private static bool StartsName(string full, int start) =>
        start == 0 || start <= 4 || full[start - 1] is '省' or '市' or '县' or '区';

    /// <summary>A form that itself ends like a company is whole, so nothing may follow it in the fuller name; a bare one must
    /// not be followed by 集团 and more: that is the parent inside a subsidiary's name.</summary>
    private static bool EndsName(string brief, ReadOnlySpan<char> rest) =>
        rest.IsEmpty || rest.StartsWith("(", StringComparison.Ordinal)
        || (!LegalForm().IsMatch(brief) && !Subsidiary().IsMatch(rest)) || GroupForm().IsMatch(rest);

    private static bool SameGroupLevel(string brief, string full) =>
        brief.Contains("集团", StringComparison.Ordinal) == full.Contains("集团", StringComparison.Ordinal)
        || !brief.EndsWith("集团", StringComparison.Ordinal);

    [GeneratedRegex("\\([^)]*\\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("(集团)?(股份)?(有限)?(责任)?(总?公司|株式会社)$|集团$|股份$")]
    private static partial Regex LegalForm();

    [GeneratedRegex("^(集团)?(股份)?(有限)?(责任)?(总?公司)$")]
    private static partial Regex GroupForm();

    [GeneratedRegex("^集团(?!(股份)?(有限)?(责任)?(总?公司)?$).|(分公司|分行|支行|工厂)$")]
    private static partial Regex Subsidiary();

    [GeneratedRegex("^(.{2,3}省)?(.{2,4}市)?(.{1,3}[县区])?")]
    private static partial Regex Place();
}

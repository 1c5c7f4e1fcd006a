using System.Text.RegularExpressions;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of companies: without place and legal form (海格化工), brand alone, or letters picked in order that
/// begin with the brand (国机重装). Two whole legal forms of one brand are two companies: a parent and its subsidiary.</summary>
internal static partial class CompanyNames
{
    public static bool CanStandFor(string brief, string full)
    {
        if (full.IndexOf(brief, StringComparison.Ordinal) is var start and >= 0)
        {
            return StartsName(full, start) && EndsName(brief, full[(start + brief.Length)..]);
        }

        var (stem, core) = (Core(brief), Core(full));
        if (stem == core)
        {
            // 然颂公司 of 然颂集团, 河南佐能精工 of 河南省佐能精工有限公司.
            return !WholeForm().IsMatch(brief) || !WholeForm().IsMatch(full);
        }

        if (WholeForm().IsMatch(brief))
        {
            return IsGroupOf(brief, stem, full, core);
        }

        if (core.StartsWith(stem, StringComparison.Ordinal))
        {
            // 新城公司 of 新城物业服务有限公司: the brand with the plainest form.
            return PlainForm().IsMatch(brief) && EndsName(stem, core[stem.Length..]);
        }

        // Letters picked in order: the brand's first two stand together at its start.
        return stem.Length >= 3
            && core.StartsWith(stem[..2], StringComparison.Ordinal)
            && core.Length - stem.Length <= 8
            && ShortNames.IsSubsequence(stem, core);
    }

    /// <summary>The name without brackets, place and legal form.</summary>
    private static string Core(string name)
    {
        var bare = LegalForm().Replace(Brackets().Replace(name, string.Empty), string.Empty);
        var start = 0;
        while (PlaceLead.Of(bare.AsSpan(start)) is var length and > 0 && bare.Length - start - length >= 2)
        {
            start += length;
        }

        return bare[start..];
    }

    /// <summary>中核集团 of 中核工业集团, 中国三峡集团 of 中国长江三峡集团有限公司: a group's name with words left out.</summary>
    private static bool IsGroupOf(string brief, string stem, string full, string core) =>
        brief.EndsWith("集团", StringComparison.Ordinal)
        && Group().IsMatch(full)
        && stem.Length >= 2
        && (ShortNames.IsSubsequence(stem, core) || (full.StartsWith("中国", StringComparison.Ordinal) && ShortNames.IsSubsequence(stem, full)))
        && (core.Length - stem.Length >= 2 || stem.Length >= 4)
        && (core.StartsWith(stem, StringComparison.Ordinal) || full.StartsWith("中国", StringComparison.Ordinal));

    private static bool StartsName(string full, int start) =>
        start <= 2
        || PlaceLead.IsChain(full.AsSpan(0, start))
        || (start <= 5 && (PlaceLead.Of(full) > 0 || full[start - 1] is '省' or '市' or '县' or '区'));

    /// <summary>A form that itself ends like a company is whole, so only a longer legal form may follow it; a bare one must not
    /// be followed by 集团 and more (that is the parent inside a subsidiary's name) or by a place (its branch there).</summary>
    private static bool EndsName(string brief, string rest) =>
        rest.Length == 0
        || rest[0] == '('
        || Continuation().IsMatch(rest)
        || (!LegalForm().IsMatch(brief) && !Subsidiary().IsMatch(rest) && !PlaceLead.IsChain(rest));

    [GeneratedRegex("\\([^)]*\\)")]
    private static partial Regex Brackets();

    [GeneratedRegex("(集团)?(股份)?(有限)?(责任)?(总?公司|株式会社)$|集团$|股份$")]
    private static partial Regex LegalForm();

    [GeneratedRegex("^(集团)?(股份)?(有限)?(责任)?(总?公司)$|^集团$")]
    private static partial Regex Continuation();

    [GeneratedRegex("^集团(?!(股份)?(有限)?(责任)?(总?公司)?$).|(分公司|分行|支行|工厂)$")]
    private static partial Regex Subsidiary();

    [GeneratedRegex("集团(有限)?(责任)?(公司)?$")]
    private static partial Regex Group();

    [GeneratedRegex("(有限|责任|股份)(责任)?公司$|集团(公司)?$")]
    private static partial Regex WholeForm();

    [GeneratedRegex("(公司|股份)$")]
    private static partial Regex PlainForm();
}

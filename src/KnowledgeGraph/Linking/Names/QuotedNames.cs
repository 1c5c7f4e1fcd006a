using System.Text.RegularExpressions;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of products and honours: class word or praise left out, so that the short one ends the full one.</summary>
internal static partial class QuotedNames
{
    public static bool CanStandFor(string brief, string full, int minimum, int left)
    {
        var (small, large) = (Bare(brief), Bare(full));
        return small == large
            || (small.Length >= minimum && large.Length - small.Length >= left && large.EndsWith(small, StringComparison.Ordinal));
    }

    private static string Bare(string name)
    {
        var bare = Class().Replace(name, string.Empty);
        return bare.Length >= 2 ? bare : name;
    }

    [GeneratedRegex("(产品|技术|系列|荣誉称号|称号|企业|奖项)$")]
    private static partial Regex Class();
}

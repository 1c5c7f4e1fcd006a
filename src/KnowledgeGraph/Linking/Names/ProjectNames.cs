using System.Text.RegularExpressions;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names of projects: without who carries it (双碳醇项目), without class words, with words left out
/// (260兆瓦光伏项目). Parts and phases (一期, 二期) are projects of their own.</summary>
internal static partial class ProjectNames
{
    public static bool CanStandFor(string brief, string full)
    {
        var (small, large) = (Bare(brief), Bare(full));
        if (small == large)
        {
            return true;
        }

        if (small.Length < 3 || small.Length >= large.Length || Phase(brief) != Phase(full))
        {
            return false;
        }

        // A long name with a figure in it: 年产3000万套光伏组件 of 年产3000万套光伏组件材料.
        if (small.Length >= 6 && large.Length - small.Length <= 3 && Numbers(small) is { Length: > 0 } figures
            && figures == Numbers(large) && ShortNames.IsSubsequence(small, large))
        {
            return true;
        }

        return large.EndsWith(small, StringComparison.Ordinal)
            || (small.Length >= 5
                && Numbers(small) == Numbers(large)
                && small.Length * 2 >= large.Length
                && small[^1] == large[^1]
                && ShortNames.IsSubsequence(small, large));
    }

    private static string Bare(string name)
    {
        var bare = Class().Replace(Marks().Replace(name, string.Empty), string.Empty);
        return bare.Length >= 2 ? bare : name;
    }

    private static string Phase(string name) => PhaseWord().Match(name).Value;

    private static string Numbers(string name) => string.Join(',', Number().Matches(name).Select(match => match.Value));

    [GeneratedRegex("(建设项目|工程项目|建设工程|项目建设|项目|建设|工程)+$")]
    private static partial Regex Class();

    [GeneratedRegex("[《》]|\\((一期|epc)\\)")]
    private static partial Regex Marks();

    [GeneratedRegex("[一二三四五]期")]
    private static partial Regex PhaseWord();

    [GeneratedRegex("[0-9.]+")]
    private static partial Regex Number();
}

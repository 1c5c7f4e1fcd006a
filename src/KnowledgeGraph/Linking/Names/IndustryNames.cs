using System.Text.RegularExpressions;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Variants of an industry's name: with and without class words (智能传感器产业 / 智能传感器).</summary>
internal static partial class IndustryNames
{
    public static bool CanStandFor(string brief, string full) => brief[0] == full[0] && Bare(brief) == Bare(full);

    private static string Bare(string name)
    {
        var bare = Class().Replace(name, string.Empty);
        bare = Manufacturing().Replace(bare, "制造");
        return bare.Length >= 2 ? bare : name;
    }

    [GeneratedRegex("(全?产业链条?|产业集群|产业簇群|产业群|新赛道|产业|行业|领域|业务|集群|赛道|板块)+$")]
    private static partial Regex Class();

    [GeneratedRegex("制造业$")]
    private static partial Regex Manufacturing();
}

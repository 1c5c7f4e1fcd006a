using System.Text.RegularExpressions;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Recognizers;

/// <summary>Cuts a verb off the front of a name where the sentence's verb was taken for part of it (紧盯…项目, 投用…研究院), and
/// takes out honours that are only aimed at: 争创国家级…示范基地 names a target nobody has received.</summary>
internal static partial class LeadingVerbs
{
    private const int Before = 12;
    private const int Shortest = 4;

    /// <summary>The mentions without the verbs of their sentences.</summary>
    public static List<Mention> Apply(Document document, IReadOnlyList<Mention> mentions)
    {
        var taken = mentions.Select(mention => (mention.Span, mention.Type)).ToHashSet();
        var cut = new List<Mention>(mentions.Count);
        foreach (var mention in mentions)
        {
            if (mention.Type == EntityType.Honor)
            {
                if (!Verb().IsMatch(mention.Form) && !Aimed(document, mention.Span.Start))
                {
                    cut.Add(mention);
                }

                continue;
            }

            var verb = mention.Type is EntityType.Person or EntityType.Company or EntityType.Industry ? 0 : Verb().Match(mention.Form).Length;
            var rest = mention.Span with { Start = mention.Span.Start + verb };
            if (verb == 0)
            {
                cut.Add(mention);
            }
            else if (rest.Length >= Shortest && taken.Add((rest, mention.Type)))
            {
                cut.Add(mention with { Span = rest, Form = document.TextOf(rest) });
            }
        }

        return cut;
    }

    private static bool Aimed(Document document, int position)
    {
        var start = Math.Max(0, position - Before);
        return Aim().IsMatch(document.Clean.Text[start..position]);
    }

    [GeneratedRegex("^(规划建设|建设|打造|营造出|营造|紧盯|投用|赋能|推进|加快|主打产品|申报|实施|引进|签约|启动|抓实|抓好|抓|厚植|依托|围绕|聚焦|完善|强化|加强|推动|支持|扶持|引导|举办|参观|走进|来到)")]
    private static partial Regex Verb();

    [GeneratedRegex("(?<!成功)(争创|创建|努力成为|打造|建设|申报|争取|力争|致力于|定位为|培育)[^，。；、]{0,6}$")]
    private static partial Regex Aim();
}

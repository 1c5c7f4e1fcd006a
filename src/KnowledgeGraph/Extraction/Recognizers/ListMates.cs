using System.Text.RegularExpressions;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Recognizers;

/// <summary>Names by the company they keep: in 甲、乙、丙等“链主”企业 what stands beside a recognised firm is a firm, in
/// 甲项目、乙、丙等重点项目 what stands beside a recognised project is one. A list without a recognised member says nothing: its
/// members may be industries or kinds of firms.</summary>
internal static partial class ListMates
{
    /// <summary>What names found this way say found them.</summary>
    public const string Recognizer = "list";

    private static readonly (EntityType Type, Regex Head, Regex NoName, int Longest)[] Kinds =
    [
        (EntityType.Company, CompanyHead(), NoCompany(), 12),
        (EntityType.Project, ProjectHead(), NoProject(), 32),
    ];

    /// <summary>The mentions with those that their lists make certain.</summary>
    public static List<Mention> Apply(Document document, List<Mention> mentions)
    {
        var text = document.Clean.Text;
        foreach (var sentence in document.Sentences)
        {
            foreach (var clause in Clauses(text, sentence.Span))
            {
                foreach (var (type, head, noName, longest) in Kinds)
                {
                    if (head.Match(text, clause.Start, clause.Length) is { Success: true } list)
                    {
                        Complete(document, mentions, Members(text, new TextSpan(clause.Start, list.Groups["end"].Index)), type, noName, longest);
                    }
                }
            }
        }

        mentions.Sort((left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Type.CompareTo(right.Type));
        return mentions;
    }

    private static void Complete(Document document, List<Mention> mentions, List<TextSpan> members, EntityType type, Regex noName, int longest)
    {
        var anchor = mentions.Find(mention => mention.Type == type && members.Exists(member => mention.Span.End == member.End && member.Contains(mention.Span)));
        if (members.Count < 2 || anchor is null)
        {
            return;
        }

        // Where the first member begins, its list does not say.
        foreach (var member in members.Skip(1))
        {
            if (member.Length < 2 || member.Length > longest || noName.IsMatch(document.TextOf(member)) ||
                mentions.Exists(mention => mention.Type == type && mention.Span.Overlaps(member)) ||
                mentions.Exists(mention => Crosses(mention.Span, member)))
            {
                continue;
            }

            mentions.RemoveAll(mention => mention.Span == member);
            if (type == EntityType.Company)
            {
                mentions.RemoveAll(mention => member.Contains(mention.Span));
            }

            mentions.Add(new Mention(member, type, document.TextOf(member), Recognizer, anchor.Score));
        }
    }

    private static bool Crosses(TextSpan one, TextSpan other) =>
        one.Overlaps(other) && !one.Contains(other) && !other.Contains(one);

    private static IEnumerable<TextSpan> Clauses(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text[i] is '，' or '。' or '；' or '：' or '！' or '？' or '\n' or ',' or ';')
            {
                yield return new TextSpan(start, i);
                start = i + 1;
            }
        }

        yield return new TextSpan(start, sentence.End);
    }

    private static List<TextSpan> Members(string text, TextSpan list)
    {
        var members = new List<TextSpan>();
        var start = list.Start;
        for (var i = list.Start; i <= list.End; i++)
        {
            if (i == list.End || text[i] == '、')
            {
                members.Add(new TextSpan(start, i));
                start = i + 1;
            }
        }

        return members;
    }

    [GeneratedRegex("、[^、等]{2,32}?(?<end>等|(?=[0-9一二三四五六七八九十两多]+家))[^、的]{0,14}(企业|公司)(?!家)")]
    private static partial Regex CompanyHead();

    [GeneratedRegex("、[^、]{2,40}?(?<end>等)[^、的]{0,12}项目")]
    private static partial Regex ProjectHead();

    [GeneratedRegex("^(和|与|及|以及|其他)|[的了是在等]|企业|产业$|行业$|领域$|服务$|技术$|制造$|装备$|设备$|材料$|[0-9]+(家|个|亿|万)")]
    private static partial Regex NoCompany();

    [GeneratedRegex("^(和|与|及|以及|其他)|[的了是等]|[0-9]+(家|个项目)")]
    private static partial Regex NoProject();
}

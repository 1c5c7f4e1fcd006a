using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Cuts the words that stand where a post is named down to the post at one body.</summary>
internal static class TitleText
{
    /// <summary>No post is longer.</summary>
    public const int Longest = 40;

    private static readonly char[] Divisions = ['省', '市', '区', '县', '州', '旗', '镇', '乡'];

    // Words that only begin like a division.
    private static readonly string[] NoDivisions = ["市场", "区域", "区块", "省级", "市级", "区级", "县级", "省管", "市管", "县域", "镇域"];

    // What a division's bodies begin with: 某+区委书记.
    private static readonly string[] DivisionBodies = ["委", "人民政府", "政府", "政协", "人大", "纪委", "法院", "检察院"];

    private static readonly string[] BodyNouns = ["该公司", "该企业", "公司", "企业", "集团"];

    private static readonly string[] ZoneBodies = ["区党工委", "区工委", "区管委会"];

    private static readonly string[] ZoneOffices = ["管委会", "管理委员会", "党工委"];

    private static readonly string[] Reporters = ["见习记者", "实习记者", "首席记者", "特约记者"];

    // What brings a person in, or is left of the one before, is no part of a post.
    private static readonly string[] Leads =
        ["据", "其中", "经", "由", "在", "图为", "先生、", "女士、", "时任", "现任", "受", "带领", "接到", "收到", "所属"];

    // Posts that begin like one of these leads.
    private static readonly string[] NoLeads = ["经理", "经营", "经济", "经贸", "经常", "经纪", "经办", "经销", "在职", "在读"];

    // Professional grades and forms of address are no posts, nor is what closes a list of posts.
    private static readonly string[] Grades =
    [
        "正高级工程师", "高级工程师", "高级经济师", "高级会计师", "同志", "博士", "先生", "女士",
        "等职务", "等职", "职务", "一职", "人选", "等", "期间",
    ];

    // A person moves from post to post, or is what a post is filled with.
    private static readonly string[] Turns = ["调任", "转任", "升任", "改任", "为", "是"];

    /// <summary>The post in words that follow the body's name.</summary>
    /// <param name="raw">The words.</param>
    /// <param name="body">Where the body is named.</param>
    /// <param name="text">The text that it is named in.</param>
    public static string? AfterBody(string raw, Slot body, string text)
    {
        var title = Trim(raw);
        if (title is not null && title.AsSpan().IndexOfAny("部处科室") < 0)
        {
            title = WithoutNoun(title);
        }

        var office = body.Type == EntityType.Zone ? Array.Find(ZoneOffices, name => text[body.Span.Start..body.Span.End].EndsWith(name, StringComparison.Ordinal)) : null;
        return title is null ? null : office + Items(title);
    }

    /// <summary>The post in words that stand away from the body's name, which they may repeat in part.</summary>
    /// <param name="raw">The words.</param>
    /// <param name="body">Where the body is named.</param>
    /// <param name="text">The text that it is named in.</param>
    public static string? Clean(string raw, Slot body, string text) =>
        Trim(raw) is { } title ? Items(WithoutEnd(WithoutNoun(title), body, text[body.Span.Start..body.Span.End])) : null;

    /// <summary>The office that a body is by its name where it is the own one of a zone or division: 某某高新区+管委会,
    /// 某某市+人民政府; else null.</summary>
    public static string? OfficeOf(Slot slot, Slot area, string text)
    {
        if (slot.Type != EntityType.Organization || area.Type is not (EntityType.Zone or EntityType.Place))
        {
            return null;
        }

        var (name, areaName) = (text[slot.Span.Start..slot.Span.End], text[area.Span.Start..area.Span.End]);
        foreach (var office in area.Type == EntityType.Zone ? ZoneOffices : DivisionBodies)
        {
            if (name.EndsWith(office, StringComparison.Ordinal) && name[..^office.Length] is { Length: > 1 } owner &&
                (owner.EndsWith(areaName, StringComparison.Ordinal) || areaName.EndsWith(owner, StringComparison.Ordinal)))
            {
                return area.Type == EntityType.Zone ? office : owner[^1] + office;
            }
        }

        return null;
    }

    private static string? Trim(string raw)
    {
        var title = raw.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("　", string.Empty, StringComparison.Ordinal)
            .Replace("\n", string.Empty, StringComparison.Ordinal);
        var numbered = title.AsSpan().IndexOfAnyExceptInRange('0', '9');
        title = numbered > 0 && title[numbered] == '、' ? title[numbered..] : title;
        title = title.Trim('、', '，', '的', '与', '和', '及', '“', '”', '/', '：', ':');
        foreach (var lead in Leads)
        {
            title = title.StartsWith(lead, StringComparison.Ordinal) && !Array.Exists(NoLeads, word => title.StartsWith(word, StringComparison.Ordinal))
                ? title[lead.Length..]
                : title;
        }

        title = title.StartsWith('兼') && !title.StartsWith("兼职", StringComparison.Ordinal) ? title[1..] : title;
        title = title.StartsWith("文图", StringComparison.Ordinal) || title.StartsWith("文/图", StringComparison.Ordinal)
            ? title[(title.IndexOf('图', StringComparison.Ordinal) + 1)..]
            : title.TrimStart('图');
        foreach (var turn in Turns)
        {
            var at = title.IndexOf(turn, StringComparison.Ordinal);
            title = at > 0 && Posts.Is(title[..at]) ? title[..at] : title;
        }

        foreach (var grade in Grades)
        {
            if (title.EndsWith(grade, StringComparison.Ordinal) && title.Length > grade.Length)
            {
                title = title[..^grade.Length].TrimEnd('、', '，', '和');
            }
        }

        title = title.TrimEnd('兼');
        return title.Length is 0 or > Longest ? null : Byline(title);
    }

    // The body once more by a common noun: 公司董事长, 区管委会主任.
    private static string WithoutNoun(string title)
    {
        foreach (var noun in BodyNouns)
        {
            if (title.StartsWith(noun, StringComparison.Ordinal) && title.Length > noun.Length + 1)
            {
                return title[noun.Length..];
            }
        }

        return Array.Exists(ZoneBodies, body => title.StartsWith(body, StringComparison.Ordinal)) ? title[1..] : title;
    }

    // The body once more by the end of its name: 协会秘书长, 该学院学生. What belongs to a division keeps its letter: 市委书记.
    private static string WithoutEnd(string title, Slot body, string name)
    {
        var bare = title.TrimStart('该');
        if ((body.Type == EntityType.Place && name[^1] is not ('镇' or '乡' or '道' or '村')) ||
            (body.Type == EntityType.Zone && Array.Exists(ZoneOffices, office => bare.StartsWith(office, StringComparison.Ordinal))))
        {
            return bare;
        }

        for (var length = Math.Min(name.Length, bare.Length - 2); length > 0; length--)
        {
            if (bare.AsSpan().StartsWith(name.AsSpan(name.Length - length), StringComparison.Ordinal) && Posts.Is(bare[length..]))
            {
                return bare[length..];
            }
        }

        return bare;
    }

    // Of posts in a row, those at another division's bodies are not held at this one: 某区副区长、某某市市委委员.
    private static string Items(string title)
    {
        var first = title.Length > 0 && Divisions.AsSpan().Contains(title[0]) ? title[0] : '\0';
        for (var at = title.IndexOf('、', StringComparison.Ordinal); at > 0; at = title.IndexOf('、', at + 1))
        {
            var item = title.AsSpan(at + 1);
            if (item.Length < 3 || Array.Exists(ZoneBodies, zone => title.AsSpan(at + 1).StartsWith(zone, StringComparison.Ordinal)))
            {
                continue;
            }

            if ((Divisions.AsSpan().Contains(item[0]) && item[0] != first && !Array.Exists(NoDivisions, word => title.AsSpan(at + 1).StartsWith(word, StringComparison.Ordinal))) || NamesDivision(item))
            {
                return title[..at];
            }
        }

        return title;
    }

    // 某某区委书记, the letter after a name of two to four.
    private static bool NamesDivision(ReadOnlySpan<char> item)
    {
        for (var at = 2; at <= 4 && at + 1 < item.Length; at++)
        {
            if (item[at] is '市' or '区' or '县' or '州')
            {
                foreach (var body in DivisionBodies)
                {
                    if (item[(at + 1)..].StartsWith(body, StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // What stands before is the end of a paper's name or of the name before: 全媒体记者, 某某晴通讯员.
    private static string Byline(string title) =>
        title.EndsWith("通讯员", StringComparison.Ordinal) ? "通讯员" :
        !title.EndsWith("记者", StringComparison.Ordinal) ? title :
        Array.Find(Reporters, reporter => title.EndsWith(reporter, StringComparison.Ordinal)) ?? "记者";
}

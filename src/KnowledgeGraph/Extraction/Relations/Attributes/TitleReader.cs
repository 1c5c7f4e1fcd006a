using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Reads the post that a person holds at a body, as written and without the body's name.</summary>
public static class TitleReader
{
    private const int Longest = 40;

    // A longer name of a bureau or centre is a body of its own: 某大学某研究中心.
    private const int LongestOffice = 8;

    // A division's last letter belongs to the post where a body of that division follows: 鹤山+区委书记.
    private static readonly string[] DivisionBodies =
        ["委", "人民政府", "政府", "政协", "人大", "纪委", "监委", "法院", "检察院", "人民代表大会", "长"];

    // Where the title does not stand at the place itself, some other mention of the person may carry it.
    private const int MostMentions = 4;

    /// <summary>The title at a place where person and body meet, else before another mention of the person; null where
    /// none is written.</summary>
    public static string? Read(ArticleView view, Occurrence place)
    {
        if (At(view, place) is { } title && Posts.Is(title))
        {
            return title;
        }

        foreach (var (frame, slot) in view.Places[place.Head.Referent].Take(MostMentions))
        {
            if (At(view, place with { HeadFrame = frame, Head = slot }) is { } other && Posts.Is(other))
            {
                return other;
            }
        }

        return null;
    }

    private static string? At(ArticleView view, Occurrence place)
    {
        var (person, body) = (place.Head, place.Tail);
        var frame = place.HeadFrame;
        var text = view.Text;
        var start = SegmentStart(view, frame, person);
        var end = person.List.Start;
        var sameSentence = place.HeadFrame == place.TailFrame;
        if (sameSentence && body.Span.Start >= start && body.Span.End <= end)
        {
            var stop = NextBody(frame, body, end, text);
            if (Clean(Division(text, body, stop)) is { Length: > 0 } title)
            {
                return body.Span.Start > start && text[body.Span.Start - 1] == '原' ? "原" + title : title;
            }
        }

        if (After(view, frame, person, sameSentence ? body : null) is { Length: > 0 } after && Posts.Is(after))
        {
            return after;
        }

        return start < end ? Clean(text[Own(view.Text, frame, body, start, end)..end]) : null;
    }

    // Titles stand before the name, back to a mark or to the person before.
    private static int SegmentStart(ArticleView view, SentenceFrame frame, Slot person)
    {
        var least = frame.Sentence.Span.Start;
        foreach (var slot in frame.Slots)
        {
            if (slot.Type == EntityType.Person && slot.Span.End <= person.List.Start)
            {
                least = Math.Max(least, slot.Span.End);
            }
        }

        for (var i = person.List.Start - 1; i >= least; i--)
        {
            if (Stops(view.Text[i]) && !Covered(frame, i))
            {
                return i + 1;
            }
        }

        return least;
    }

    private static bool Stops(char c) => c is '，' or '。' or '；' or '：' or '！' or '？' or '“' or '”' or '（' or '）' or '(' or ')'
        or '《' or '》' or '\n' or '□' or '■' or '●' or ',' or ';' or ':' or '—' or '/' or '|' or '【' or '】' or '’' or '‘';

    private static bool Covered(SentenceFrame frame, int position)
    {
        foreach (var slot in frame.Slots)
        {
            if (slot.Type != EntityType.Person && slot.Span.Start <= position && position < slot.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    // A title ends where the next body of the list begins: 甲市政协副主席、乙区党工委书记.
    private static int NextBody(SentenceFrame frame, Slot body, int end, string text)
    {
        foreach (var slot in frame.Slots)
        {
            if (slot.Span.Start > body.Span.End && slot.Span.Start < end && IsBody(slot.Type) && slot.Naming &&
                (slot.Type == EntityType.Place ? body.Type is EntityType.Place or EntityType.Organization : slot.Span.Length > 3) &&
                !IsOffice(text, slot) &&
                text[slot.Span.Start - 1] is '、' or '，' or '兼' or ' ' or '和' or '及' or '与')
            {
                return slot.Span.Start;
            }
        }

        return end;
    }

    // Where the body stands elsewhere, another body's name is still no part of the title, unless it only says 省, 市 or 区.
    private static int Own(string text, SentenceFrame frame, Slot body, int start, int end)
    {
        var own = start;
        foreach (var slot in frame.Slots)
        {
            if (slot.Span.Start >= start && slot.Span.End <= end && IsBody(slot.Type) && slot.Referent != body.Referent &&
                slot.Naming && slot.Span.Length > 4 && !IsOffice(text, slot))
            {
                own = Math.Max(own, slot.Span.End);
            }
            else if (slot.Span.Start >= start && slot.Span.End <= end && slot.Referent == body.Referent)
            {
                own = Math.Max(own, slot.Span.End);
            }
        }

        return own;
    }

    // A part of a body is named in the post: 工会主席、安全部经理.
    private static bool IsOffice(string text, Slot slot) =>
        slot.Type == EntityType.Organization && slot.Span.Length <= LongestOffice &&
        (text[slot.Span.End - 1] is '部' or '处' or '系' or '科' or '室' or '办' || slot.Span.Of(text).EndsWith("中心", StringComparison.Ordinal));

    private static string Division(string text, Slot body, int stop)
    {
        var title = text[body.Span.End..stop];
        var last = text[body.Span.End - 1];
        if (body.Type == EntityType.Place && body.Span.Length > 2 && last is '省' or '市' or '区' or '县' or '州' or '镇' or '乡' or '旗')
        {
            foreach (var division in DivisionBodies)
            {
                if (title.StartsWith(division, StringComparison.Ordinal))
                {
                    return last + title;
                }
            }
        }

        return title;
    }

    // 张三，某公司董事长 / 张三任某公司董事长 / 张三（某公司董事长）.
    private static string? After(ArticleView view, SentenceFrame frame, Slot person, Slot? body)
    {
        var text = view.Text;
        if (body is null || body.Span.Start < person.Span.End)
        {
            return null;
        }

        var from = body.Span.End;
        var end = from;
        while (end < frame.Sentence.Span.End && (text[end] == '、' || !Stops(text[end])) && end - from < Longest)
        {
            if (StartsPerson(frame, end))
            {
                break;
            }

            end++;
        }

        return Clean(Division(text, body, NextBody(frame, body, end, text)));
    }

    private static bool StartsPerson(SentenceFrame frame, int position)
    {
        foreach (var slot in frame.Slots)
        {
            if (slot.Type == EntityType.Person && slot.Span.Start == position)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBody(EntityType type) =>
        type is EntityType.Company or EntityType.Organization or EntityType.Zone or EntityType.Place;

    private static string? Clean(string raw)
    {
        var title = raw.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("　", string.Empty, StringComparison.Ordinal)
            .Replace("\n", string.Empty, StringComparison.Ordinal)
            .Trim('、', '，', '的', '与', '和', '及', '“', '”', '/');
        foreach (var lead in Leads)
        {
            title = title.StartsWith(lead, StringComparison.Ordinal) ? title[lead.Length..] : title;
        }

        title = title.StartsWith('兼') && !title.StartsWith("兼职", StringComparison.Ordinal) ? title[1..] : title;
        title = title.StartsWith("文图", StringComparison.Ordinal) || title.StartsWith("文/图", StringComparison.Ordinal)
            ? title[(title.IndexOf('图', StringComparison.Ordinal) + 1)..]
            : title.TrimStart('图');
        foreach (var grade in Grades)
        {
            if (title.EndsWith(grade, StringComparison.Ordinal) && title.Length > grade.Length)
            {
                title = title[..^grade.Length].TrimEnd('、', '，', '和');
            }
        }

        return title.Length is 0 or > Longest ? null : Byline(WithoutBody(title));
    }

    // The body once more by a common noun: 公司董事长, 区管委会主任.
    private static string WithoutBody(string title)
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

    // What stands before is the end of a paper's name or of the name before: 全媒体记者, 某某晴通讯员.
    private static string Byline(string title) =>
        title.EndsWith("通讯员", StringComparison.Ordinal) ? "通讯员" :
        !title.EndsWith("记者", StringComparison.Ordinal) ? title :
        Array.Find(Reporters, reporter => title.EndsWith(reporter, StringComparison.Ordinal)) ?? "记者";

    private static readonly string[] BodyNouns = ["该公司", "该企业", "公司", "企业", "集团"];

    private static readonly string[] ZoneBodies = ["区党工委", "区工委", "区管委会"];

    private static readonly string[] Reporters = ["见习记者", "实习记者", "首席记者", "特约记者"];

    // What brings a person in, or is left of the one before, is no part of a post.
    private static readonly string[] Leads = ["据", "其中", "经", "由", "在", "图为", "先生、", "女士、"];

    // Professional grades and forms of address are no posts.
    private static readonly string[] Grades =
        ["正高级工程师", "高级工程师", "高级经济师", "高级会计师", "同志", "博士", "先生", "女士"];
}

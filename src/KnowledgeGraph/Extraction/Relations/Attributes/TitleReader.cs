using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>Reads the post that a person holds at a body, as written and without the body's name.</summary>
public static class TitleReader
{
    // A longer name of a bureau or centre is a body of its own: 某大学某研究中心.
    private const int LongestOffice = 8;

    // A division's last letter belongs to the post where a body of that division follows: 鹤山+区委书记.
    private static readonly string[] DivisionBodies =
        ["委", "人民政府", "政府", "政协", "人大", "纪委", "监委", "法院", "检察院", "人民代表大会", "领导", "长"];

    private static readonly string[] Takes = ["担任", "出任", "接任", "连任", "续任", "卸任", "兼任", "当选为", "当选", "任", "为", "是"];

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
            if (TitleText.AfterBody(Division(text, body, stop), body, text) is { } title)
            {
                var before = body.Span.Start > start && text[body.Span.Start - 1] == '原' ? "原" : string.Empty;
                return before + (stop == end && !Posts.Is(title) ? title + Posts.At(text, person.Span.End) : title);
            }
        }

        if (Beside(view, place) is { } beside)
        {
            return beside;
        }

        return Own(text, frame, body, start, end) is { } own && Posts.Is(own)
            ? own
            : Taken(view, frame, person, body) ?? (Posts.At(text, person.Span.End) is { Length: > 0 } post ? post : null);
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
            if (Stops(view.Text[i]) && !Covered(frame, i) && !(view.Text[i] is '：' or ':' && i == person.List.Start - 1))
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
    private static string? Own(string text, SentenceFrame frame, Slot body, int start, int end)
    {
        var own = start;
        Slot? again = null;
        foreach (var slot in frame.Slots)
        {
            if (slot.Span.Start < start || slot.Span.End > end)
            {
                continue;
            }

            if (slot.Referent == body.Referent)
            {
                (own, again) = (Math.Max(own, slot.Span.End), slot);
            }
            else if (TitleText.OfficeOf(slot, body, text) is { } office)
            {
                own = Math.Max(own, slot.Span.End - office.Length);
            }
            else if (IsBody(slot.Type) && slot.Naming && slot.Span.Length > 4 && !IsOffice(text, slot))
            {
                own = Math.Max(own, slot.Span.End);
            }
        }

        return own >= end ? null :
            again?.Span.End == own ? TitleText.AfterBody(Division(text, again, end), again, text) : TitleText.Clean(text[own..end], body, text);
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

    // 张三，某公司董事长 / 张三任某公司董事长 / 某省委常委，某区党工委书记张三 / 张三历任某公司经理、某局局长: what follows the body,
    // where no other person does.
    private static string? Beside(ArticleView view, Occurrence place)
    {
        var (frame, body) = (place.TailFrame, place.Tail);
        var stop = PhraseEnd(view, frame, body.Span.End);
        if (frame.Slots.Any(slot => slot.Type == EntityType.Person && slot.Span.Start == stop && slot.Referent != place.Head.Referent))
        {
            return null;
        }

        var end = NextBody(frame, body, stop, view.Text);
        return TitleText.AfterBody(Division(view.Text, body, end), body, view.Text) is { } title && Posts.Is(title) ? title : null;
    }

    // 张三出任董事长, with the body named before.
    private static string? Taken(ArticleView view, SentenceFrame frame, Slot person, Slot body)
    {
        var from = person.List.End;
        if (Array.Find(Takes, verb => view.Text.AsSpan(from).StartsWith(verb, StringComparison.Ordinal)) is not { } taken)
        {
            return null;
        }

        from += taken.Length;
        var end = PhraseEnd(view, frame, from);
        var elsewhere = frame.Slots.Any(slot => slot.Span.Start >= from && slot.Span.End <= end && IsBody(slot.Type) && slot.Naming && slot.Referent != body.Referent);
        return !elsewhere && TitleText.Clean(view.Text[from..end], body, view.Text) is { } title && Posts.Is(title) ? title : null;
    }

    // To the next mark or person.
    private static int PhraseEnd(ArticleView view, SentenceFrame frame, int from)
    {
        var end = from;
        while (end < frame.Sentence.Span.End && (view.Text[end] == '、' || !Stops(view.Text[end])) && end - from < TitleText.Longest &&
            !StartsPerson(frame, end))
        {
            end++;
        }

        return end;
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
}

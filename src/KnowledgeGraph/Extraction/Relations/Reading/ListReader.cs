using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations.Reading;

/// <summary>Joins mentions that are enumerated: 甲、乙和丙等.</summary>
public static class ListReader
{
    private const int LongestJoint = 6;

    /// <summary>Sets the enumeration of every slot that is not within a longer name.</summary>
    public static void Join(string text, List<Slot> slots)
    {
        var members = new List<Slot>();
        var number = 0;
        foreach (var slot in slots)
        {
            if (slot.Nested)
            {
                continue;
            }

            if (members.Count > 0 && !(slot.Type == members[^1].Type && Joint(text, members[^1].Span.End, slot.Span.Start)))
            {
                Close(members, ref number);
            }

            members.Add(slot);
        }

        Close(members, ref number);
    }

    private static void Close(List<Slot> members, ref int number)
    {
        if (members.Count > 1)
        {
            var span = new TextSpan(members[0].Span.Start, members[^1].Span.End);
            for (var i = 0; i < members.Count; i++)
            {
                members[i].List = span;
                members[i].ListNumber = number;
                members[i].ListSize = members.Count;
                members[i].ListPlace = i;
            }

            number++;
        }

        members.Clear();
    }

    // Between two members stand a mark or a conjunction, maybe with the quotes of either.
    private static bool Joint(string text, int start, int end)
    {
        if (end - start > LongestJoint || end < start)
        {
            return false;
        }

        var joined = false;
        for (var i = start; i < end; i++)
        {
            switch (text[i])
            {
                case '、' or '和' or '与' or '及' or '以' or '或' or '/' or '／' or '＋' or '+' or '·' or '暨' or '—' or '-':
                    joined = true;
                    break;
                case ' ' or '　':
                    joined = true;
                    break;
                case '“' or '”' or '"' or '《' or '》' or '‘' or '’' or '「' or '」' or '产' or '业' or '链' or '项' or '目':
                    break;
                default:
                    return false;
            }
        }

        return joined;
    }
}

using KnowledgeGraph.Linking;

namespace KnowledgeGraph.Extraction.Relations.Features;

/// <summary>Whether the name of one thing stands within the name of another: 浦东 in 浦东雪菜产业研究院.</summary>
public static class Containment
{
    private const string DivisionMarks = "省市区县镇乡州旗盟";

    /// <summary>0 not at all; 1 head's names begin with the tail's; 2 hold it elsewhere; 3 begin with its stem (the name
    /// without 市, 区 …); 4 hold its stem; 5 the tail's names hold the head's.</summary>
    public static int Of(Referent head, Referent tail)
    {
        var best = 0;
        foreach (var name in tail.Names)
        {
            var found = In(head, name, 1);
            if (found == 0 && name.Length >= 3 && DivisionMarks.Contains(name[^1], StringComparison.Ordinal))
            {
                found = In(head, name[..^1], 3);
            }

            if (found != 0 && (best == 0 || found < best))
            {
                best = found;
            }
        }

        if (best != 0)
        {
            return best;
        }

        foreach (var name in head.Names)
        {
            if (name.Length >= 2 && In(tail, name, 1) != 0)
            {
                return 5;
            }
        }

        return 0;
    }

    private static int In(Referent holder, string part, int code)
    {
        if (part.Length < 2)
        {
            return 0;
        }

        var found = 0;
        foreach (var name in holder.Names)
        {
            var at = name.Length > part.Length ? name.IndexOf(part, StringComparison.Ordinal) : -1;
            if (at == 0)
            {
                return code;
            }

            if (at > 0)
            {
                found = code + 1;
            }
        }

        return found;
    }
}

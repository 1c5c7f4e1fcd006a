using System.Buffers;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Finds where the pieces of a page begin: at the headlines that are more than a sub-headline.</summary>
internal static class PieceFinder
{
    private const int LongestLabel = 10;

    // A post ends with one of these: 书记, 院长, 主任, 总裁, 经理 …
    private static readonly SearchValues<char> PostEnds = SearchValues.Create("长任记席裁理师授员事");

    private static readonly SearchValues<char> Clause = SearchValues.Create("，。“”");

    /// <summary>What sort of piece begins with a headline, null where the headline only divides one.</summary>
    /// <param name="heading">The headline.</param>
    /// <param name="next">The line behind it, empty if there is none.</param>
    /// <param name="nextIsByline">Whether a byline follows within the next two lines.</param>
    /// <param name="nextIsBody">Whether running text follows.</param>
    public static PieceKind? Opens(ReadOnlySpan<char> heading, ReadOnlySpan<char> next, bool nextIsByline, bool nextIsBody)
    {
        if (Label(heading) is { } kind)
        {
            return kind;
        }

        if (NamesSpeaker(heading) is { } speaker)
        {
            return speaker && !nextIsBody ? PieceKind.Interview : null;
        }

        return nextIsByline || (next.StartsWith("——") && !heading.StartsWith("——") && heading.Length > 4 && next.Length <= 40 && !next.Contains('。'))
            ? PieceKind.Story
            : null;
    }

    /// <summary>The kind of a piece that a label opens, null if the line is none.</summary>
    public static PieceKind? Label(ReadOnlySpan<char> heading)
    {
        var line = heading.Trim("【】[]〔〕■●►▶◆ ：:");
        if (line.Length is 0 or > LongestLabel)
        {
            return null;
        }

        foreach (var (label, kind) in TextCues.Shared.Labels)
        {
            if (line.SequenceEqual(label) || (line.EndsWith(label) && kind != PieceKind.Box) || (label.Length >= 2 && kind == PieceKind.Box && line.StartsWith(label) && line.Length <= label.Length + 6 && line.Length > label.Length && label is "数说" or "数读" or "图解" or "图说"))
            {
                return kind;
            }
        }

        return null;
    }

    // Null: no colon. True: 某某院长某某某：…, a post before the colon.
    private static bool? NamesSpeaker(ReadOnlySpan<char> heading)
    {
        var colon = heading.IndexOfAny('：', ':');
        if (colon < 6)
        {
            return colon < 0 ? null : false;
        }

        var speaker = heading[..colon];
        return !speaker.ContainsAny(Clause) && speaker.ContainsAny(PostEnds);
    }
}

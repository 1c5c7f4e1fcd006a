namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Decides which blanks of a line stand for something.</summary>
/// <remarks>
/// Chinese has no blanks between words. Those of a printed page come from justified lines (推 进 污 水 处 理 厂), from the
/// setting of Latin letters and digits (新增 6 个), and from a writer who parts names or halves of a headline
/// (记者 孙某 文/图). Only the last sort is kept, one blank each.
/// </remarks>
internal readonly ref struct BlankRule
{
    // A longer line is no justified line of a column.
    private const int LongestColumn = 160;

    private readonly ReadOnlySpan<char> _line;
    private readonly bool _spacedOut;

    public BlankRule(ReadOnlySpan<char> line)
    {
        _line = line;
        _spacedOut = line.Length <= LongestColumn && SpacedOut(line);
    }

    /// <summary>Whether a blank must stay between the characters at <paramref name="left"/> and <paramref name="right"/>,
    /// between which there are only blanks.</summary>
    public bool Keeps(int left, int right)
    {
        var (l, r) = (_line[left], _line[right]);
        if (Characters.IsPause(l) || Characters.IsPause(r) || Characters.IsOpening(l) || Characters.IsClosing(r))
        {
            // Chinese marks have their blank in the type; after ASCII brackets it is the writer's.
            return (l is '(' or '[' || r is ')' or ']') && Characters.IsLatin(l) && Characters.IsLatin(r);
        }

        if (_spacedOut && !(Characters.IsLatin(l) && Characters.IsLatin(r)))
        {
            return false;
        }

        if (Characters.IsHan(l) && Characters.IsHan(r))
        {
            return !(Single(left) && Single(right));
        }

        var mixed = (Characters.IsHan(l) && Characters.IsLatin(r)) || (Characters.IsLatin(l) && Characters.IsHan(r));
        return !mixed || right - left > 2;
    }

    // Whether the Han character at a position stands alone between blanks, marks or the line's ends.
    private bool Single(int at) =>
        !Letter(at - (char.IsLowSurrogate(_line[at]) ? 2 : 1)) && !Letter(at + (char.IsHighSurrogate(_line[at]) ? 2 : 1));

    private bool Letter(int at) =>
        (uint)at < (uint)_line.Length && (Characters.IsHan(_line[at]) || Characters.IsLatin(_line[at]));

    // A line is spaced out when at least three single characters stand in a row between blanks and make up most of it.
    private static bool SpacedOut(ReadOnlySpan<char> line)
    {
        var (singles, longer, run, start) = (0, 0, 0, -1);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && (Characters.IsHan(line[i]) || Characters.IsLatin(line[i])))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                if (i - start == (char.IsHighSurrogate(line[start]) ? 2 : 1))
                {
                    singles++;
                    run = Math.Max(run, singles);
                }
                else
                {
                    longer += Characters.IsHan(line[start]) ? i - start : 0;
                }

                start = -1;
            }
        }

        return run >= 3 && singles >= longer;
    }
}

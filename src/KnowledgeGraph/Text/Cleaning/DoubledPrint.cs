namespace KnowledgeGraph.Text.Cleaning;

/// <summary>Finds lines whose text was set twice on one spot, as PDF extraction of shadowed type gives them:
/// 物流门物流门, or run by run 追主推追主推““新新””.</summary>
internal static class DoubledPrint
{
    // Longer lines are running text; the search is quadratic in this bound at worst, linear in the article.
    private const int Longest = 96;

    // What is doubled must be this long in all, else it is a word such as 谢谢 or 天天向上.
    private const int Shortest = 8;

    /// <summary>Whether all of <paramref name="line"/> is doubled.</summary>
    public static bool Is(ReadOnlySpan<char> line) => Find(line, null);

    /// <summary>Whether all of <paramref name="line"/> is doubled; then <paramref name="seconds"/> gets the second prints.</summary>
    public static bool Find(ReadOnlySpan<char> line, List<(int Start, int Length)>? seconds)
    {
        // Most lines are told by their first or last character, which must stand twice.
        seconds?.Clear();
        if (line.Length is < Shortest or > Longest || line.Length % 2 != 0
            || line[1..].IndexOf(line[0]) < 0 || line[..^1].LastIndexOf(line[^1]) < 0)
        {
            return false;
        }

        var (at, longest) = (0, 0);
        while (at < line.Length)
        {
            var half = (line.Length - at) / 2;
            while (half > 0 && (line[at] != line[at + half] || !line.Slice(at, half).SequenceEqual(line.Slice(at + half, half))))
            {
                half--;
            }

            if (half == 0)
            {
                return false;
            }

            seconds?.Add((at + half, half));
            longest = Math.Max(longest, half);
            at += 2 * half;
        }

        // One character over and over (————, 啊啊啊啊) is not a doubled print.
        return longest >= 3 && line.IndexOfAnyExcept(line[0]) >= 0;
    }
}

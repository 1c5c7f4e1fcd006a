namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Finds the names a person may have meant.</summary>
internal static class Suggestions
{
    private const int MaxShown = 5;

    /// <summary>The options near an input, nearest first, equally near ones by name. Near is an edit distance of at most 40 % of
    /// the input's length and one.</summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        var folded = input.ToLowerInvariant();
        return
        [
            .. options
                .Distinct(StringComparer.Ordinal)
                .Select(option => (Option: option, Distance: Distance(input, folded, option, threshold)))
                .Where(found => found.Distance <= threshold)
                .OrderBy(found => found.Distance)
                .ThenBy(found => found.Option, NaturalOrder.Comparer)
                .Select(found => found.Option),
        ];
    }

    /// <summary><c> Did you mean "a", "b", or "c"?</c>, or nothing.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions) => DidYouMean("", suggestions);

    /// <inheritdoc cref="DidYouMean(IReadOnlyList{string})"/>
    /// <param name="what">What the suggestions are, such as <c>the enum value</c>.</param>
    public static string DidYouMean(string what, IReadOnlyList<string> suggestions) => suggestions.Count == 0
        ? ""
        : $" Did you mean {(what.Length > 0 ? what + " " : "")}{List("or", suggestions.Take(MaxShown).Select(s => $"\"{s}\""))}?";

    /// <summary><c>a</c>, <c>a or b</c>, <c>a, b, or c</c>.</summary>
    public static string List(string conjunction, IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            2 => $"{all[0]} {conjunction} {all[1]}",
            _ => $"{string.Join(", ", all[..^1])}, {conjunction} {all[^1]}",
        };
    }

    /// <summary>Optimal string alignment distance without case; a mere difference of case counts one. Anything beyond the
    /// threshold is only known to be beyond it.</summary>
    private static int Distance(string input, string folded, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var other = option.ToLowerInvariant();
        if (folded == other)
        {
            return 1;
        }

        if (Math.Abs(folded.Length - other.Length) > threshold)
        {
            return int.MaxValue;
        }

        var before = new int[other.Length + 1];
        var above = new int[other.Length + 1];
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= folded.Length; i++)
        {
            row[0] = i;
            var smallest = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var cost = folded[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && folded[i - 1] == other[j - 2] && folded[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                smallest = Math.Min(smallest, row[j]);
            }

            if (smallest > threshold)
            {
                return int.MaxValue;
            }

            (before, above, row) = (above, row, before);
        }

        return above[other.Length];
    }
}

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Orders names by character, and runs of digits by their number: <c>a2</c> before <c>a10</c>.</summary>
internal static class NaturalOrder
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string a, string b)
    {
        var i = 0;
        var j = 0;
        while (i < a.Length && j < b.Length)
        {
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
            {
                var first = Digits(a, ref i).TrimStart('0');
                var second = Digits(b, ref j).TrimStart('0');
                var order = first.Length != second.Length
                    ? first.Length.CompareTo(second.Length)
                    : first.SequenceCompareTo(second);
                if (order != 0)
                {
                    return order;
                }
            }
            else
            {
                if (a[i] != b[j])
                {
                    return a[i].CompareTo(b[j]);
                }

                i++;
                j++;
            }
        }

        return (a.Length - i).CompareTo(b.Length - j);
    }

    private static ReadOnlySpan<char> Digits(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return text.AsSpan(start, position - start);
    }
}

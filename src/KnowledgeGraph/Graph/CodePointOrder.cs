namespace KnowledgeGraph.Graph;

/// <summary>Orders strings by Unicode code point: the order of every list that leaves the program, and that of UTF-8 bytes.
/// Ordinal order of UTF-16 differs where surrogates meet U+E000 to U+FFFF.</summary>
public sealed class CodePointOrder : IComparer<string?>
{
    /// <summary>The one instance; it has no state.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <inheritdoc />
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        var shared = x.AsSpan().CommonPrefixLength(y);
        return shared == x.Length || shared == y.Length
            ? x.Length.CompareTo(y.Length)
            : Rank(x[shared]).CompareTo(Rank(y[shared]));
    }

    /// <summary>Moves surrogates above all other units; two units at the first difference then compare as their code points do.</summary>
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}

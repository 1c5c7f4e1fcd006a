using System.Text;

namespace KnowledgeGraph.Graph.Search;

/// <summary>What a search form is made of: its first character marked as such, each of its characters that is no ASCII
/// letter or digit, and each pair of neighbours; every one once. A single character is thereby enough to be found by,
/// and letters, which say little alone, count in pairs.</summary>
public static class NameGrams
{
    private const ulong First = 1UL << 63;

    /// <summary>The grams of a search form, ascending. A gram packs one or two code points.</summary>
    public static ulong[] Of(string searchName)
    {
        var grams = new HashSet<ulong>();
        Rune? before = null;
        foreach (var rune in searchName.EnumerateRunes())
        {
            if (before is { } left)
            {
                grams.Add(((ulong)left.Value << 32) | (uint)rune.Value);
            }
            else
            {
                grams.Add(First | (uint)rune.Value);
            }

            if (!rune.IsAscii)
            {
                grams.Add((uint)rune.Value);
            }

            before = rune;
        }

        var sorted = grams.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}

using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Graph.Search;

/// <summary>The form of a name in which names are compared: what differs only in case, width, blanks, quotation marks
/// or dots between the parts of a foreign name is the same.</summary>
public static class SearchName
{
    /// <summary>The search form of a name or of what a person typed; empty where nothing of it counts.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            var narrow = Narrow(rune);
            if (Counts(narrow))
            {
                folded.Append(Rune.ToLowerInvariant(narrow));
            }
        }

        return folded.ToString();
    }

    // Full-width ASCII (U+FF01–U+FF5E) lies at a fixed distance; string.Normalize knows no compatibility forms here,
    // since the program runs without ICU.
    private static Rune Narrow(Rune rune) => rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune;

    private static bool Counts(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Control or UnicodeCategory.Format => false,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => false,
        _ => rune.Value is not ('"' or '\'' or '`' or '·' or '•' or '・' or '‧' or '「' or '」' or '『' or '』' or '《' or '》'),
    };
}

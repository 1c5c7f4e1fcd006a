using System.Globalization;
using System.Text;
using KnowledgeGraph.Text.Folding;
using KnowledgeGraph.Text.Unicode;

namespace KnowledgeGraph.Graph.Search;

/// <summary>The form of a name in which names are compared: what differs only in script, case, width, blanks, quotation marks
/// or dots between the parts of a foreign name is the same.</summary>
public static class SearchName
{
    /// <summary>The search form of a name or of what a person typed; empty where nothing of it counts.</summary>
    public static string Of(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var rune in Nfkc.Instance.Normalize(Folder.Fold(name)).EnumerateRunes())
        {
            if (Counts(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.ToString();
    }

    private static bool Counts(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Control or UnicodeCategory.Format => false,
        UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => false,
        _ => rune.Value is not ('"' or '\'' or '`' or '·' or '•' or '・' or '‧' or '「' or '」' or '『' or '』' or '《' or '》'),
    };
}

using System.Text;
using KnowledgeGraph.Text.Folding;
using KnowledgeGraph.Text.Unicode;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>Folds what two spellings of one name may differ in: script, width, case, blanks and quotation marks.</summary>
public static class NameFold
{
    private const string Dropped = "\"'“”‘’「」『』";

    /// <summary>The folded form; empty only if the name has nothing but blanks and marks.</summary>
    public static string Fold(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var unit in Nfkc.Instance.Normalize(Folder.Fold(name)))
        {
            if (!char.IsWhiteSpace(unit) && !Dropped.Contains(unit, StringComparison.Ordinal))
            {
                text.Append(char.ToLowerInvariant(unit));
            }
        }

        return text.ToString();
    }
}

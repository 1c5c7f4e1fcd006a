using System.Text;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>Folds what two spellings of one name may differ in: width, case, blanks and quotation marks.</summary>
public static class NameFold
{
    private const string Dropped = "\"'“”‘’「」『』";

    /// <summary>The folded form; empty only if the name has nothing but blanks and marks.</summary>
    public static string Fold(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var unit in name)
        {
            var narrow = unit is >= '！' and <= '～' ? (char)(unit - 0xFEE0) : unit;
            if (!char.IsWhiteSpace(narrow) && !Dropped.Contains(narrow, StringComparison.Ordinal))
            {
                text.Append(char.ToLowerInvariant(narrow));
            }
        }

        return text.ToString();
    }
}

using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text.Unicode;

namespace KnowledgeGraph.Evaluation;

/// <summary>How answers are compared: form KC, no white space, no quotation marks, and without the class word that ends the
/// name of an industry, a project or an honour.</summary>
internal static partial class ScoreText
{
    private const string Quotes = "\"'“”‘’「」『』";

    /// <summary>A text as it is compared.</summary>
    public static string Normalize(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var unit in Nfkc.Instance.Normalize(text))
        {
            if (!char.IsWhiteSpace(unit) && unit is not (>= '\u001c' and <= '\u001f') && !Quotes.Contains(unit, StringComparison.Ordinal))
            {
                result.Append(unit);
            }
        }

        return result.ToString();
    }

    /// <summary>A name of an entity as it is compared.</summary>
    public static string Normalize(string name, EntityType type)
    {
        var text = Normalize(name);
        var bare = type switch
        {
            EntityType.Industry => Industry().Replace(text, string.Empty),
            EntityType.Project => Project().Replace(text, string.Empty),
            EntityType.Honor => Honor().Replace(text, string.Empty),
            _ => text,
        };
        return bare.Length > 0 ? bare : text;
    }

    /// <summary>The names of something as they are compared; empty names are none.</summary>
    public static HashSet<string> Normalize(IEnumerable<string> names, EntityType type) =>
        names.Where(name => name.Length > 0).Select(name => Normalize(name, type)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Length in code points.</summary>
    public static int Length(string text) => text.EnumerateRunes().Count();

    [GeneratedRegex("(产业链|产业集群|产业|行业|领域)$")]
    private static partial Regex Industry();

    [GeneratedRegex("(建设项目|项目)$")]
    private static partial Regex Project();

    [GeneratedRegex("(称号|企业)$")]
    private static partial Regex Honor();
}

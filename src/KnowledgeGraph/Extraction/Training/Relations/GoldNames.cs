using System.Text;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Names as the scorer of the gold files compares them.</summary>
public static class GoldNames
{
    /// <summary>NFKC, without white space and quotation marks, without the class word at the end of some types.</summary>
    public static string Normal(string name, EntityType? type = null)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormKC))
        {
            if (!char.IsWhiteSpace(c) && c is not ('"' or '\'' or '“' or '”' or '‘' or '’' or '「' or '」' or '『' or '』'))
            {
                plain.Append(c);
            }
        }

        var text = plain.ToString();
        string[] suffixes = type switch
        {
            EntityType.Industry => ["产业集群", "产业链", "产业", "行业", "领域"],
            EntityType.Project => ["建设项目", "项目"],
            EntityType.Honor => ["称号", "企业"],
            _ => [],
        };
        foreach (var suffix in suffixes)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
            {
                return text.Length > suffix.Length ? text[..^suffix.Length] : text;
            }
        }

        return text;
    }

    /// <summary>All names of a gold entity, normalised.</summary>
    public static HashSet<string> Of(GoldEntity entity) =>
        [.. new[] { entity.Name }.Concat(entity.Aliases).Concat(entity.Accept)
            .Where(name => name.Length > 0).Select(name => Normal(name, entity.Type))];
}

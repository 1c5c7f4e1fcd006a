using System.Text.RegularExpressions;
using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Short names that the text itself declares: …有限公司（以下简称“海格化工”）, …，简称X, …（X）.</summary>
internal static partial class DeclaredNames
{
    /// <summary>The pairs declared, folded; the full name is the mention before the declaration.</summary>
    public static List<(string Brief, string Full)> Find(string text, IReadOnlyList<Mention> mentions)
    {
        var pairs = new List<(string, string)>();
        var declares = text.Contains("简称", StringComparison.Ordinal) || text.Contains("统称", StringComparison.Ordinal);
        foreach (var match in declares ? Declaration().Matches(text).AsEnumerable() : [])
        {
            var full = mentions.LastOrDefault(mention =>
                mention.Span.End <= match.Index && match.Index - mention.Span.End <= 2);
            if (full is not null)
            {
                pairs.Add((ShortNames.Fold(match.Groups["brief"].Value), ShortNames.Fold(full.Form)));
            }
        }

        // 市级特色园区“东方芯港” declares 东方芯港: what a name holds in quotation marks is what the thing is called.
        foreach (var full in mentions.Select(mention => mention.Form).Distinct(StringComparer.Ordinal))
        {
            var quoted = Quoted().Match(full);
            if (quoted.Success && quoted.Length < full.Length)
            {
                pairs.Add((ShortNames.Fold(quoted.Groups["inner"].Value), ShortNames.Fold(full)));
            }
        }

        return pairs;
    }

    [GeneratedRegex("[“‘「](?<inner>[^”’」]{2,})[”’」]")]
    private static partial Regex Quoted();

    [GeneratedRegex("[（(，,]?\\s*(以下|下文|下)?(统称|简称)(为|:|：)?\\s*[“\"‘「]?(?<brief>[\\p{L}\\p{N}]{2,12}?)[”\"’」）)，,。；]")]
    private static partial Regex Declaration();
}

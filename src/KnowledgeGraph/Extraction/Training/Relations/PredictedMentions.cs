using System.Globalization;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>What cross-validated taggers found in the articles to learn from, so that the scorer learns from mentions as
/// imperfect as those it will see. One candidate a line: article, chain, start, end, label within the chain, probability.</summary>
public static class PredictedMentions
{
    private const double Least = 0.3;

    private static readonly EntityType[][] Chains =
    [
        [EntityType.Company, EntityType.Organization, EntityType.Zone, EntityType.Person],
        [EntityType.Place],
        [EntityType.Industry, EntityType.Product],
        [EntityType.Project, EntityType.Honor],
    ];

    /// <summary>The candidates by article.</summary>
    /// <exception cref="InvalidDataException">A line has another form.</exception>
    public static ILookup<string, (int Chain, TextSpan Span, EntityType Type, double Probability)> Read(string path) =>
        File.ReadLines(path).Select((line, i) =>
        {
            var fields = line.Split('\t');
            if (fields.Length != 6)
            {
                throw new InvalidDataException($"{path}:{i + 1}: {fields.Length} fields, expected 6.");
            }

            var numbers = fields[1..5].Select(field => int.Parse(field, CultureInfo.InvariantCulture)).ToArray();
            return (Article: fields[0], Candidate: (
                numbers[0],
                new TextSpan(numbers[1], numbers[2]),
                Chains[numbers[0]][numbers[3]],
                double.Parse(fields[5], CultureInfo.InvariantCulture)));
        }).ToLookup(row => row.Article, row => row.Candidate, StringComparer.Ordinal);

    /// <summary>The mentions of one document: the surer first; those of one chain do not overlap, those of two may nest.</summary>
    public static List<Mention> Choose(
        Document document, IEnumerable<(int Chain, TextSpan Span, EntityType Type, double Probability)> candidates)
    {
        var chosen = new List<(int Chain, TextSpan Span, EntityType Type, double Probability)>();
        foreach (var one in candidates
            .Where(candidate => candidate.Probability >= Least && candidate.Span.End <= document.Clean.Text.Length)
            .OrderByDescending(candidate => candidate.Probability).ThenBy(candidate => candidate.Span))
        {
            if (chosen.TrueForAll(other => !other.Span.Overlaps(one.Span) || (other.Chain != one.Chain && other.Span != one.Span &&
                (other.Span.Contains(one.Span) || one.Span.Contains(other.Span)))))
            {
                chosen.Add(one);
            }
        }

        return [.. chosen.OrderBy(one => one.Span).Select(one =>
            new Mention(one.Span, one.Type, document.TextOf(one.Span), "tagger", one.Probability))];
    }
}

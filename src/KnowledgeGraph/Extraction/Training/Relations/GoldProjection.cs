using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Lays the names of a gold file onto its article, so that relations can be learnt from right mentions.</summary>
public static class GoldProjection
{
    /// <summary>Every gold name of an article found at its longest, names within names included; optional twins of a firm
    /// entity yield to it.</summary>
    public static List<Mention> Mentions(Document document, GoldArticle gold)
    {
        var text = document.Clean.Text;
        var found = new List<(TextSpan Span, int Entity)>();
        for (var i = 0; i < gold.Entities.Count; i++)
        {
            foreach (var name in gold.Entities[i].Aliases.Append(gold.Entities[i].Name).Distinct(StringComparer.Ordinal))
            {
                for (var at = Next(text, name, 0); at.Start >= 0; at = Next(text, name, at.End))
                {
                    found.Add((at, i));
                }
            }
        }

        var mentions = new List<Mention>();
        foreach (var (span, entity) in found.Order())
        {
            var type = gold.Entities[entity].Type;
            var crossed = found.Any(other =>
                other.Span.Overlaps(span) && !other.Span.Contains(span) && !span.Contains(other.Span) &&
                (other.Span.Length > span.Length || (other.Span.Length == span.Length && other.Span.Start < span.Start)));
            var twin = found.Any(other =>
                other.Span == span && other.Entity != entity &&
                (gold.Entities[entity].Optional, entity).CompareTo((gold.Entities[other.Entity].Optional, other.Entity)) > 0);
            var within = found.Where(other => other.Span != span && other.Span.Contains(span));
            // A place within a firm's name is no mention of the place, nor is a name within a longer one of the same thing.
            var part = within.Any(other =>
                other.Entity == entity || (type == EntityType.Place && gold.Entities[other.Entity].Type == EntityType.Company));
            if (!crossed && !twin && !part)
            {
                mentions.Add(new Mention(span, type, text.Substring(span.Start, span.Length), "gold", 1));
            }
        }

        return mentions;
    }

    // Matches across blanks, which the gold names leave out.
    private static TextSpan Next(string text, string name, int from)
    {
        for (var start = text.IndexOf(name[0], from); start >= 0; start = text.IndexOf(name[0], start + 1))
        {
            var (i, j) = (start, 0);
            while (i < text.Length && j < name.Length)
            {
                if (text[i] == name[j])
                {
                    i++;
                    j++;
                }
                else if (char.IsWhiteSpace(text[i]) && i > start && text[i] != '\n')
                {
                    i++;
                }
                else if (char.IsWhiteSpace(name[j]))
                {
                    j++;
                }
                else
                {
                    break;
                }
            }

            if (j == name.Length)
            {
                return new TextSpan(start, i);
            }
        }

        return new TextSpan(-1, -1);
    }
}

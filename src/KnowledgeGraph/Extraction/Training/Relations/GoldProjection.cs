using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Lays the names of a gold file onto its article, so that relations can be learnt from right mentions.</summary>
public static class GoldProjection
{
    private static readonly string[] ZoneWords = ["开发区", "高新区", "经开区", "园区", "该区", "我区", "示范区", "全区", "产业园", "新区"];
    private static readonly string[] PlaceWords = ["我市", "全市", "我省", "全省", "我县", "全县", "我区", "全区", "我镇", "该市", "该县", "该区", "该镇"];
    private static readonly string[] CompanyWords = ["该公司", "该企业", "公司", "集团", "该集团"];

    /// <summary>The document with every gold name found at its longest, names within names included; optional twins of a
    /// firm entity yield to it.</summary>
    public static LinkedDocument Link(Document document, GoldArticle gold)
    {
        var text = document.Clean.Text;
        var referents = gold.Entities
            .Select(entity => new Referent(entity.Type, entity.Name, [entity.Name, .. entity.Aliases.Order(StringComparer.Ordinal)], null))
            .ToArray();
        var found = new List<(TextSpan Span, int Entity)>();
        for (var i = 0; i < gold.Entities.Count; i++)
        {
            foreach (var name in referents[i].Names.Distinct(StringComparer.Ordinal))
            {
                for (var at = Next(text, name, 0); at.Start >= 0; at = Next(text, name, at.End))
                {
                    found.Add((at, i));
                }
            }
        }

        var mentions = new List<LinkedMention>();
        foreach (var (span, entity) in found)
        {
            var crossed = found.Any(other =>
                other.Span != span && other.Span.Overlaps(span) && !other.Span.Contains(span) && !span.Contains(other.Span) &&
                (other.Span.Length > span.Length || (other.Span.Length == span.Length && other.Span.Start < span.Start)));
            var twin = found.Any(other =>
                other.Span == span && other.Entity != entity &&
                (gold.Entities[entity].Optional, entity).CompareTo((gold.Entities[other.Entity].Optional, other.Entity)) > 0);
            // A place within a firm's or a body's name is no mention of the place.
            var part = found.Any(other => other.Entity == entity && other.Span != span && other.Span.Contains(span));
            var fused = gold.Entities[entity].Type == EntityType.Place && found.Any(other =>
                other.Span != span && other.Span.Contains(span) && gold.Entities[other.Entity].Type is EntityType.Company);
            if (!crossed && !twin && !part && !fused)
            {
                mentions.Add(Mention(text, span, gold.Entities[entity].Type, entity, true));
            }
        }

        Anaphora(text, gold, mentions);
        mentions.Sort((left, right) => left.Mention.Span.CompareTo(right.Mention.Span));
        var about = gold.About.Select(id => Enumerable.Range(0, gold.Entities.Count).First(i => gold.Entities[i].Id == id));
        return new LinkedDocument(document, referents, mentions, [.. about]);
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

    private static LinkedMention Mention(string text, TextSpan span, EntityType type, int entity, bool naming) =>
        new(new Mention(span, type, text.Substring(span.Start, span.Length), "gold", 1), entity, naming);

    private static void Anaphora(string text, GoldArticle gold, List<LinkedMention> mentions)
    {
        int First(EntityType type) => gold.About
            .Select(id => Enumerable.Range(0, gold.Entities.Count).First(i => gold.Entities[i].Id == id))
            .Where(i => gold.Entities[i].Type == type).DefaultIfEmpty(-1).First();
        var names = mentions.ToList();
        bool Free(TextSpan span) => !names.Any(mention => mention.Mention.Span.Overlaps(span));

        foreach (var (words, type) in new[] { (ZoneWords, EntityType.Zone), (PlaceWords, EntityType.Place) })
        {
            var subject = First(type);
            foreach (var word in words)
            {
                for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                {
                    var span = new TextSpan(at, at + word.Length);
                    if (subject >= 0 && Free(span))
                    {
                        mentions.Add(Mention(text, span, type, subject, false));
                        names.Add(mentions[^1]);
                    }
                }
            }
        }

        foreach (var word in CompanyWords)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var span = new TextSpan(at, at + word.Length);
                var last = names
                    .Where(mention => mention.Mention.Type == EntityType.Company && mention.Mention.Span.End <= at && at - mention.Mention.Span.End < 300)
                    .OrderBy(mention => mention.Mention.Span.Start).LastOrDefault();
                var starts = at == 0 || text[at - 1] is '，' or '。' or '“' or '；' or '\n' or '年' or '该' or '来';
                if (last is not null && Free(span) && (word[0] == '该' || starts))
                {
                    mentions.Add(Mention(text, span, EntityType.Company, last.Referent, false));
                    names.Add(mentions[^1]);
                }
            }
        }
    }
}

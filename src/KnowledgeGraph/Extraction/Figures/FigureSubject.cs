using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Finds whom a figure is about: the project that its money builds, else the nearest doer before it in the clause, else
/// the first of the sentence, else that of the sentence before, else what the article is about.</summary>
internal static class FigureSubject
{
    /// <summary>Index of the subject among the referents, or null where the article has none.</summary>
    public static int? Of(
        LinkedDocument document, string text, ReadOnlySpan<LinkedMention> mentions, TextSpan clause, FigureNumber number, int last)
    {
        // 总投资12亿元的 X 项目 / 年产3万吨 X 项目 within the name.
        foreach (var mention in mentions)
        {
            var span = mention.Mention.Span;
            if (span.Start <= number.Start && number.End <= span.End && Doer(mention.Mention.Type))
            {
                return mention.Referent;
            }

            if (span.Start >= number.End && span.Start <= number.End + 2 && mention.Mention.Type is EntityType.Project or EntityType.Zone &&
                span.Start >= number.End && text.AsSpan(number.End, span.Start - number.End).Trim("“‘ ") is "的" or "")
            {
                return mention.Referent;
            }
        }

        int? inClause = null;
        int? inSentence = null;
        foreach (var mention in mentions)
        {
            var span = mention.Mention.Span;
            if (span.Start >= number.Start)
            {
                break;
            }

            if (!Doer(mention.Mention.Type) || Within(mention, mentions))
            {
                continue;
            }

            inClause = span.Start >= clause.Start ? mention.Referent : inClause;
            inSentence ??= mention.Referent;
        }

        return inClause ?? inSentence ?? (last >= 0 ? last : document.About.Count > 0 ? document.About[0] : null);
    }

    /// <summary>The first doer of a sentence, or null.</summary>
    public static int? First(LinkedDocument document, ReadOnlySpan<LinkedMention> mentions)
    {
        foreach (var mention in mentions)
        {
            if (Doer(document.Referents[mention.Referent].Type) && !Within(mention, mentions))
            {
                return mention.Referent;
            }
        }

        return null;
    }

    private static bool Doer(EntityType type) =>
        type is EntityType.Company or EntityType.Zone or EntityType.Place or EntityType.Project or EntityType.Organization;

    private static bool Within(LinkedMention mention, ReadOnlySpan<LinkedMention> mentions)
    {
        foreach (var other in mentions)
        {
            if (other.Mention.Span != mention.Mention.Span && other.Mention.Span.Contains(mention.Mention.Span))
            {
                return true;
            }
        }

        return false;
    }
}

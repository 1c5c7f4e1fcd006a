using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Chooses among candidates: the surer first; names of one chain do not overlap, names of different chains may
/// nest but not cross.</summary>
internal static class MentionChoice
{
    /// <summary>The mentions of a document, by span.</summary>
    public static List<Mention> Choose(Document document, IReadOnlyList<Candidate> candidates, IReadOnlyList<float> thresholds)
    {
        var chosen = new List<Mention>();
        foreach (var candidate in candidates
            .Where(candidate => candidate.Probability >= thresholds[(int)candidate.Type])
            .OrderByDescending(candidate => candidate.Probability)
            .ThenBy(candidate => candidate.Span).ThenBy(candidate => candidate.Type))
        {
            var span = candidate.Span;
            var fits = true;
            foreach (var other in chosen)
            {
                if (!other.Span.Overlaps(span))
                {
                    continue;
                }

                var nests = other.Span != span && (other.Span.Contains(span) || span.Contains(other.Span));
                if (!nests || TaggerChains.Of(other.Type) == TaggerChains.Of(candidate.Type))
                {
                    fits = false;
                    break;
                }
            }

            if (fits)
            {
                chosen.Add(new Mention(span, candidate.Type, document.TextOf(span), "tagger", candidate.Probability));
            }
        }

        chosen.Sort((left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Type.CompareTo(right.Type));
        return chosen;
    }
}

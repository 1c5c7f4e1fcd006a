using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Chooses among the forms that an article may name things by: the surer first; names of one chain do not
/// overlap, names of different chains may nest but not cross.</summary>
internal static class MentionChoice
{
    /// <summary>The mentions of a document, by span.</summary>
    /// <param name="document">The document.</param>
    /// <param name="groups">The forms.</param>
    /// <param name="scores">How sure the judge is of each.</param>
    /// <param name="thresholds">From which score on a form is believed, by type.</param>
    public static List<Mention> Choose(
        Document document, IReadOnlyList<CandidateGroup> groups, IReadOnlyList<float> scores, IReadOnlyList<float> thresholds)
    {
        var taken = new Taken(document.Clean.Text.Length);
        var chosen = new List<Mention>();
        foreach (var i in Enumerable.Range(0, groups.Count)
            .Where(i => scores[i] >= thresholds[(int)groups[i].Type])
            .OrderByDescending(i => scores[i])
            .ThenBy(i => groups[i].Best.Span).ThenBy(i => groups[i].Type))
        {
            foreach (var member in groups[i].Members)
            {
                if (taken.Take(member))
                {
                    chosen.Add(new Mention(member.Span, member.Type, groups[i].Form, "tagger", scores[i]));
                }
            }
        }

        chosen.Sort((left, right) => left.Span != right.Span ? left.Span.CompareTo(right.Span) : left.Type.CompareTo(right.Type));
        return chosen;
    }

    private sealed class Taken(int length)
    {
        private readonly List<Candidate>[] _at = new List<Candidate>[length];

        public bool Take(Candidate candidate)
        {
            var chain = TaggerChains.Of(candidate.Type);
            for (var i = candidate.Span.Start; i < candidate.Span.End; i++)
            {
                foreach (var other in _at[i] ?? [])
                {
                    var nests = other.Span != candidate.Span && (other.Span.Contains(candidate.Span) || candidate.Span.Contains(other.Span));
                    if (!nests || TaggerChains.Of(other.Type) == chain)
                    {
                        return false;
                    }
                }
            }

            for (var i = candidate.Span.Start; i < candidate.Span.End; i++)
            {
                (_at[i] ??= []).Add(candidate);
            }

            return true;
        }
    }
}

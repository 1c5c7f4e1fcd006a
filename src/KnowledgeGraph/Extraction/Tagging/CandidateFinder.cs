using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Collects all spans of a prepared document that the tagger does not hold for impossible.</summary>
internal static class CandidateFinder
{
    private const float Least = 0.05f;
    private const float Softness = 0.7f;
    private const int Longest = 50;

    /// <summary>Runs the tagger over the ranges.</summary>
    public static List<Candidate> Find(FieldTagger tagger, TagText text, IReadOnlyList<TextSpan> ranges, FieldScratch scratch)
    {
        var candidates = new List<Candidate>();
        var spans = new List<TagSpan>();
        var types = Array.ConvertAll(tagger.Chains, chain => chain.Types.Select(Enum.Parse<EntityType>).ToArray());
        foreach (var range in ranges)
        {
            if (range.Length == 0)
            {
                continue;
            }

            tagger.Score(text, range.Start, range.End, scratch);
            for (var chain = 0; chain < tagger.Chains.Length; chain++)
            {
                spans.Clear();
                tagger.Sums(chain, range.Length, scratch, Softness).Spans(Least, Longest, spans);
                foreach (var span in spans)
                {
                    candidates.Add(new Candidate(new TextSpan(range.Start + span.Start, range.Start + span.End), types[chain][span.Type], span.Probability, span.Opening, span.Closing));
                }
            }
        }

        return candidates;
    }
}

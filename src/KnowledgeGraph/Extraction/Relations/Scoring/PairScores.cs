using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>Scores every pair of an article by its places alone.</summary>
public static class PairScores
{
    /// <summary>The scored pairs, by pair, then relation. A symmetric relation is looked at once, from the lower index.</summary>
    public static List<ScoredPair> Of(ArticleView view, IReadOnlyList<Pair> pairs, PlaceModel model)
    {
        var features = new PlaceFeatures(view);
        var bag = new FeatureBag();
        var scored = new List<ScoredPair>();
        foreach (var pair in pairs)
        {
            var types = pair.Types;
            var odds = new double[types.Count][];
            for (var t = 0; t < types.Count; t++)
            {
                odds[t] = new double[pair.Occurrences.Count];
            }

            for (var i = 0; i < pair.Occurrences.Count; i++)
            {
                var place = pair.Occurrences[i];
                features.Write(pair, place, bag);
                for (var t = 0; t < types.Count; t++)
                {
                    odds[t][i] = model.LogOdds(bag.Hashes, Salt.Of(types[t], place.Head.Type, place.Tail.Type));
                }
            }

            for (var t = 0; t < types.Count; t++)
            {
                if (RelationSchema.Of(types[t]).Symmetric && pair.Head > pair.Tail)
                {
                    continue;
                }

                var best = 0;
                for (var i = 1; i < odds[t].Length; i++)
                {
                    if (odds[t][i] > odds[t][best])
                    {
                        best = i;
                    }
                }

                scored.Add(new ScoredPair(pair, types[t], odds[t], best));
            }
        }

        return scored;
    }
}

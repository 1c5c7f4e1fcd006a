using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Features;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>The relation scorer in two steps: every place by its words, then every pair by its places and its rivals.</summary>
/// <param name="Places">Scores places.</param>
/// <param name="Trees">Scores pairs.</param>
/// <param name="Calibration">Makes probabilities of the scores.</param>
public sealed record RelationModel(PlaceModel Places, TreeModel Trees, Calibration Calibration)
{
    /// <summary>Every pair and relation of an article with its probability.</summary>
    public List<(ScoredPair Pair, double Probability)> Score(ArticleView view, IReadOnlyList<Pair> pairs)
    {
        var scored = PairScores.Of(view, pairs, Places);
        var features = new PairFeatures(view, scored);
        var judged = new List<(ScoredPair, double)>(scored.Count);
        Span<float> row = stackalloc float[PairFeatures.Width];
        for (var i = 0; i < scored.Count; i++)
        {
            judged.Add((scored[i], features.Write(i, row) ? Calibration.Of(Trees.LogOdds(row)) : 0));
        }

        return judged;
    }
}

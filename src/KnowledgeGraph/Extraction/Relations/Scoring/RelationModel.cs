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
        var rows = PairFeatures.Rows(view, scored);
        return [.. scored.Select((pair, i) => (pair, rows[i].Length == 0 ? 0 : Calibration.Of(Trees.LogOdds(rows[i]))))];
    }
}

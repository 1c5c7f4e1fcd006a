using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Trains the two steps of the relation scorer and the calibration of what it says.</summary>
public static class RelationTraining
{
    private const int Folds = 5;

    /// <summary>Learns both models; the trees learn from what the place model says of articles it has not seen.</summary>
    /// <param name="articles">The articles; one that comes twice, with other mentions, is in one fold both times.</param>
    public static RelationModel Train(IReadOnlyList<LabelledArticle> articles) =>
        Train(articles, [.. articles.Select(PlaceExamples.Of)]);

    private static RelationModel Train(
        IReadOnlyList<LabelledArticle> articles, List<PlaceExample>[] examples)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        var parts = new List<(int Fold, bool Measures)>();
        var folds = FoldsOf(articles);
        for (var fold = 0; fold < Folds; fold++)
        {
            var places = PlaceTrainer.Train(
                [.. Enumerable.Range(0, articles.Count).Where(i => folds[i] != fold).SelectMany(i => examples[i])]);
            for (var i = 0; i < articles.Count; i++)
            {
                if (folds[i] != fold)
                {
                    continue;
                }

                var scored = PairScores.Of(articles[i].View, articles[i].Pairs, places);
                var features = new PairFeatures(articles[i].View, scored);
                for (var k = 0; k < scored.Count; k++)
                {
                    var row = new float[PairFeatures.Width];
                    if (articles[i].Label(scored[k].Type, scored[k].Pair.Head, scored[k].Pair.Tail) is { } label && features.Write(k, row))
                    {
                        rows.Add(row);
                        labels.Add(label);
                        parts.Add((fold, articles[i].Measures));
                    }
                }
            }
        }

        var trees = Trees(rows, labels, _ => true);
        return new RelationModel(PlaceTrainer.Train([.. examples.SelectMany(list => list)]), trees, Calibrate(rows, labels, parts));
    }

    private static TreeModel Trees(List<float[]> rows, List<float> labels, Func<int, bool> learnt) => new TreeTrainer(
        [.. rows.Where((_, i) => learnt(i))], [.. labels.Where((_, i) => learnt(i))]).Train();

    // What trees say of articles that they have not seen tells how far to believe those that saw all.
    private static Calibration Calibrate(List<float[]> rows, List<float> labels, List<(int Fold, bool Measures)> parts)
    {
        var odds = new List<double>();
        var right = new List<float>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var trees = Trees(rows, labels, i => parts[i].Fold != fold);
            for (var i = 0; i < rows.Count; i++)
            {
                if (parts[i] == (fold, true))
                {
                    odds.Add(trees.LogOdds(rows[i]));
                    right.Add(labels[i]);
                }
            }
        }

        return CalibrationTrainer.Train(odds, right);
    }

    private static int[] FoldsOf(IReadOnlyList<LabelledArticle> articles)
    {
        var names = articles.Select(article => article.Gold.Article).Distinct(StringComparer.Ordinal).ToList();
        return [.. articles.Select(article => names.IndexOf(article.Gold.Article) % Folds)];
    }
}

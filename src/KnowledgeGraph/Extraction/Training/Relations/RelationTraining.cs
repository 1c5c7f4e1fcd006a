using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Trains the two steps of the relation scorer and scores them by cross-validation over articles.</summary>
public static class RelationTraining
{
    private const int Folds = 5;

    /// <summary>Learns both models; the trees learn from what the place model says of articles it has not seen.</summary>
    /// <param name="articles">The articles; one that comes twice, with other mentions, is in one fold both times.</param>
    public static RelationModel Train(IReadOnlyList<LabelledArticle> articles) =>
        Train(articles, [.. articles.Select(PlaceExamples.Of)]);

    /// <summary>For each article, probability of every scored pair from models that have not seen the article.</summary>
    public static List<(ScoredPair Pair, double Probability)>[] CrossValidate(
        IReadOnlyList<LabelledArticle> articles)
    {
        var examples = articles.Select(PlaceExamples.Of).ToArray();
        var folds = FoldsOf(articles);
        var result = new List<(ScoredPair, double)>[articles.Count];
        Parallel.For(0, Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var inside = Enumerable.Range(0, articles.Count).Where(i => folds[i] != fold).ToArray();
            var model = Train([.. inside.Select(i => articles[i])], [.. inside.Select(i => examples[i])]);
            for (var i = 0; i < articles.Count; i++)
            {
                if (folds[i] == fold)
                {
                    result[i] = model.Score(articles[i].View, articles[i].Pairs);
                }
            }
        });
        return result;
    }

    private static RelationModel Train(
        IReadOnlyList<LabelledArticle> articles, List<PlaceExample>[] examples)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
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
                var described = PairFeatures.Rows(articles[i].View, scored);
                for (var k = 0; k < scored.Count; k++)
                {
                    if (described[k].Length > 0 && articles[i].Label(scored[k].Type, scored[k].Pair.Head, scored[k].Pair.Tail) is { } label)
                    {
                        rows.Add(described[k]);
                        labels.Add(label);
                    }
                }
            }
        }

        var trees = new TreeTrainer([.. rows], [.. labels]).Train();
        return new RelationModel(PlaceTrainer.Train([.. examples.SelectMany(list => list)]), trees);
    }

    private static int[] FoldsOf(IReadOnlyList<LabelledArticle> articles)
    {
        var names = articles.Select(article => article.Gold.Article).Distinct(StringComparer.Ordinal).ToList();
        return [.. articles.Select(article => names.IndexOf(article.Gold.Article) % Folds)];
    }
}

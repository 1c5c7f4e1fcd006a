using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Trains the two steps of the relation scorer and scores them by cross-validation over articles.</summary>
public static class RelationTraining
{
    private const int Folds = 5;

    /// <summary>Trains on the gold files of one folder and writes the model file; prints what cross-validation says.</summary>
    /// <param name="gold">Folder of gold files.</param>
    /// <param name="articles">Folder of the articles they name.</param>
    /// <param name="predicted">File of mentions found by cross-validated taggers (<see cref="PredictedMentions"/>), or null; with
    /// it every article is learnt from twice, with right and with found mentions.</param>
    /// <param name="model">Where the model is written: <c>src/KnowledgeGraph/Extraction/Relations/Scoring/relations.model</c>.</param>
    /// <param name="log">Takes the figures.</param>
    public static void Run(string gold, string articles, string? predicted, string model, TextWriter log)
    {
        var cues = CueLexicon.Load();
        var labelled = Label(gold, articles, null, cues);
        var found = predicted is null ? [] : Label(gold, articles, predicted, cues);
        List<LabelledArticle> all = [.. labelled, .. found];
        var scored = CrossValidate(all);
        log.WriteLine($"{labelled.Count} articles cross-validated, with right mentions:");
        Tally(all, scored, 0, labelled.Count).Print(log);
        if (found.Count > 0)
        {
            log.WriteLine("with found mentions:");
            Tally(all, scored, labelled.Count, all.Count).Print(log);
        }

        using var file = File.Create(model);
        RelationModelFile.Write(Train(all), file);
        log.WriteLine($"wrote {model}: {file.Length} bytes");
    }

    /// <summary>The articles of the gold files, with right mentions or with those of a file of found ones, linked.</summary>
    public static List<LabelledArticle> Label(string gold, string articles, string? predicted, CueLexicon cues)
    {
        var linker = new Linker();
        var found = predicted is null ? null : PredictedMentions.Read(predicted);
        return [.. Directory.GetFiles(gold, "*.json").Order(StringComparer.Ordinal).Select(GoldArticle.Load).Select(answers =>
        {
            var document = DocumentReader.Read(ArticleReader.ReadFile(Path.Combine(articles, answers.Article)));
            var mentions = found is null
                ? GoldProjection.Mentions(document, answers)
                : PredictedMentions.In(document, found.GetValueOrDefault(answers.Article) ?? []);
            return new LabelledArticle(linker.Link(document, mentions), answers, cues);
        })];
    }

    private static RelationTally Tally(
        List<LabelledArticle> articles, List<(ScoredPair Pair, double Probability)>[] scored, int from, int to)
    {
        var tally = new RelationTally();
        for (var i = from; i < to; i++)
        {
            tally.Add(articles[i], scored[i].Where(pair => pair.Probability >= RelationExtractor.Threshold)
                .Select(pair => (pair.Pair.Type, pair.Pair.Pair.Head, pair.Pair.Pair.Tail)));
        }

        return tally;
    }

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

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
    /// <param name="model">Where the model is written: <c>src/KnowledgeGraph/Extraction/Relations/Scoring/relations.model</c>.</param>
    /// <param name="log">Takes the figures.</param>
    public static void Run(string gold, string articles, string model, TextWriter log)
    {
        var cues = CueLexicon.Load();
        var labelled = Directory.GetFiles(gold, "*.json").Order(StringComparer.Ordinal)
            .Select(GoldArticle.Load)
            .Select(answers => new LabelledArticle(Link(Read(articles, answers), answers), answers, cues))
            .ToList();
        var tally = new RelationTally();
        var scored = CrossValidate(labelled);
        for (var i = 0; i < labelled.Count; i++)
        {
            tally.Add(labelled[i], scored[i].Where(pair => pair.Probability >= RelationExtractor.Threshold)
                .Select(pair => (pair.Pair.Type, pair.Pair.Pair.Head, pair.Pair.Pair.Tail)));
        }

        log.WriteLine($"{labelled.Count} articles, cross-validated:");
        tally.Print(log);
        using var file = File.Create(model);
        RelationModelFile.Write(Train(labelled), file);
        log.WriteLine($"wrote {model}: {file.Length} bytes");
    }

    private static LinkedDocument Link(Document document, GoldArticle answers) =>
        new Linker().Link(document, GoldProjection.Mentions(document, answers));

    private static Document Read(string folder, GoldArticle answers) =>
        DocumentReader.Read(new Article(answers.Article, File.ReadAllText(Path.Combine(folder, answers.Article))));

    /// <summary>Learns both models; the trees learn from what the place model says of articles it has not seen.</summary>
    public static RelationModel Train(IReadOnlyList<LabelledArticle> articles)
    {
        var examples = articles.Select(PlaceExamples.Of).ToArray();
        return Train(articles, examples);
    }

    /// <summary>For each article, probability of every scored pair from models that have not seen the article.</summary>
    public static List<(ScoredPair Pair, double Probability)>[] CrossValidate(
        IReadOnlyList<LabelledArticle> articles, int folds = Folds)
    {
        var examples = articles.Select(PlaceExamples.Of).ToArray();
        var result = new List<(ScoredPair, double)>[articles.Count];
        Parallel.For(0, folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var inside = Enumerable.Range(0, articles.Count).Where(i => i % folds != fold).ToArray();
            var model = Train([.. inside.Select(i => articles[i])], [.. inside.Select(i => examples[i])]);
            for (var i = fold; i < articles.Count; i += folds)
            {
                result[i] = model.Score(articles[i].View, articles[i].Pairs);
            }
        });
        return result;
    }

    private static RelationModel Train(
        IReadOnlyList<LabelledArticle> articles, List<PlaceExample>[] examples)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var places = PlaceTrainer.Train([.. Enumerable.Range(0, articles.Count).Where(i => i % Folds != fold).SelectMany(i => examples[i])]);
            for (var i = fold; i < articles.Count; i += Folds)
            {
                var scored = PairScores.Of(articles[i].View, articles[i].Pairs, places);
                var described = PairFeatures.Rows(articles[i].View, scored);
                for (var k = 0; k < scored.Count; k++)
                {
                    if (articles[i].Label(scored[k].Type, scored[k].Pair.Head, scored[k].Pair.Tail) is { } label)
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
}

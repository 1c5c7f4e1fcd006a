using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Training.Relations;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains the tagger and the judge of forms on articles with answers. The judge learns from what taggers find
/// in articles that they have not seen, and its trees from what its first half says of such: five parts, each read by what
/// the other four taught.</summary>
internal static class ArticleTraining
{
    /// <summary>Number of parts.</summary>
    public const int Folds = 5;

    // A tagger in training holds a gigabyte.
    private static readonly ParallelOptions TwoAtOnce = new() { MaxDegreeOfParallelism = 2 };

    private static readonly TrainingOptions Tagging = new(Epochs: 7, Rate: 0.1f, Decay: 1e-5f, Dropout: 0.4f, LeastCount: 2);
    private static readonly TrainingOptions Judging = new(Epochs: 12, Rate: 0.03f, Decay: 1e-3f, Dropout: 0.4f, LeastCount: 2);

    /// <summary>A model for every part, trained on the other parts, and one of all articles, which is trained when it is asked
    /// for; article i is in part i modulo <see cref="Folds"/>.</summary>
    public static (EntityModel[] Parts, Func<EntityModel> Whole) Train(TextAnalyzer analyzer, IReadOnlyList<PreparedArticle> articles, Action<string>? progress)
    {
        var taggers = Taggers(articles, progress);
        var judged = Judged(articles, taggers);
        var examples = FormExamples.Of(judged, Judging.LeastCount);
        progress?.Invoke($"{examples.Rows.Length} forms, {examples.Features.Length} features");
        var firsts = Firsts(examples);
        progress?.Invoke("the judges' first halves");
        EntityModel Of(FieldTagger tagger, GroupScorer first, Func<int, bool> learnt) => new(
            analyzer, tagger, new FormJudge(first, Second(judged, Enumerable.Range(0, judged.Length).Where(learnt), firsts)), TaggerTraining.Thresholds);
        var parts = Enumerable.Range(0, Folds).Select(fold => Of(taggers[fold], firsts[fold], i => i % Folds != fold)).ToArray();
        return (parts, () =>
        {
            progress?.Invoke($"all {articles.Count} articles");
            return Of(Tagger(articles, progress), First(examples, _ => true), _ => true);
        });
    }

    private static FieldTagger[] Taggers(IReadOnlyList<PreparedArticle> articles, Action<string>? progress)
    {
        var taggers = new FieldTagger[Folds];
        Parallel.For(0, Folds, TwoAtOnce, fold =>
        {
            taggers[fold] = Tagger([.. articles.Where((_, i) => i % Folds != fold)], null);
            progress?.Invoke($"tagger without part {fold + 1} of {Folds}");
        });
        return taggers;
    }

    private static JudgedArticle[] Judged(IReadOnlyList<PreparedArticle> articles, FieldTagger[] taggers)
    {
        var scratch = new FieldScratch();
        return [.. articles.Select((article, i) =>
            JudgedArticle.Of(article, CandidateFinder.Find(taggers[i % Folds], article.Text, article.Ranges, scratch)))];
    }

    private static GroupScorer[] Firsts(FormExamples examples)
    {
        var firsts = new GroupScorer[Folds];
        Parallel.For(0, Folds, TwoAtOnce, fold => firsts[fold] = First(examples, i => i % Folds != fold));
        return firsts;
    }

    private static GroupScorer First(FormExamples examples, Func<int, bool> learnt) => GroupTraining.Train(examples, learnt, Judging, seed: 1);

    private static TreeModel Second(JudgedArticle[] judged, IEnumerable<int> chosen, GroupScorer[] firsts)
    {
        var rows = new List<float[]>();
        var labels = new List<float>();
        foreach (var i in chosen)
        {
            var scores = judged[i].Features.Select(features => firsts[i % Folds].Score(features)).ToArray();
            var numbers = new FormNumbers(judged[i].Article.Text, judged[i].Article.Gold.Document.Clean.Text, judged[i].Groups, scores);
            for (var form = 0; form < scores.Length; form++)
            {
                if (scores[form] >= FormJudge.Floor && judged[i].Right[form] is { } right)
                {
                    var row = new float[FormNumbers.Width];
                    numbers.Write(form, row);
                    rows.Add(row);
                    labels.Add(right);
                }
            }
        }

        return new TreeTrainer([.. rows], [.. labels]) { Rounds = 250, Leaves = 8, LeastWeight = 5 }.Train();
    }

    private static FieldTagger Tagger(IReadOnlyList<PreparedArticle> articles, Action<string>? progress) =>
        new FieldTrainer(TaggerChains.All)
            .Train([.. articles.SelectMany(article => article.Sequences())], Tagging, seed: 1, progress)
            .Quantise(0.02f, 500_000);
}

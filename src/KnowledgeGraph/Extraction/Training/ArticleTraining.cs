using KnowledgeGraph.Extraction.Tagging;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains the main tagger and the judge of forms on articles with answers. The judge learns from what taggers find
/// in articles that they have not seen: five parts, each tagged by a tagger of the other four.</summary>
internal static class ArticleTraining
{
    /// <summary>Number of parts.</summary>
    public const int Folds = 5;

    private static readonly TrainingOptions Tagging = new(Epochs: 7, Rate: 0.1f, Decay: 1e-5f, Dropout: 0.4f, LeastCount: 2);
    private static readonly TrainingOptions Judging = new(Epochs: 12, Rate: 0.03f, Decay: 1e-3f, Dropout: 0.4f, LeastCount: 1);

    /// <summary>Trains on all articles.</summary>
    /// <param name="judged">What <see cref="CrossTag"/> gave, where that was done already.</param>
    public static EntityModel Train(TaggerStack stack, IReadOnlyList<PreparedArticle> articles, Action<string>? progress, List<JudgedArticle>? judged = null)
    {
        judged ??= CrossTag(articles, progress);
        var judge = Judge([.. judged.SelectMany(article => article.Examples())]);
        progress?.Invoke($"main tagger: {articles.Count} articles");
        return new EntityModel(stack, Tagger(articles, progress), judge, TaggerTraining.Thresholds);
    }

    /// <summary>Every article with the forms that a tagger of the other parts finds in it.</summary>
    public static List<JudgedArticle> CrossTag(IReadOnlyList<PreparedArticle> articles, Action<string>? progress)
    {
        var judged = new JudgedArticle[articles.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            progress?.Invoke($"cross-tagging: part {fold + 1} of {Folds}");
            var tagger = Tagger([.. articles.Where((_, i) => i % Folds != fold)], null);
            var scratch = new FieldScratch();
            for (var i = fold; i < judged.Length; i += Folds)
            {
                var candidates = CandidateFinder.Find(tagger, articles[i].Text, articles[i].Ranges, scratch);
                judged[i] = JudgedArticle.Of(articles[i], candidates);
            }
        }

        return [.. judged];
    }

    /// <summary>Trains a judge.</summary>
    public static GroupScorer Judge(IReadOnlyList<(uint[] Features, float Right)> examples) =>
        GroupTraining.Train(examples, Judging, seed: 1);

    private static FieldTagger Tagger(IReadOnlyList<PreparedArticle> articles, Action<string>? progress) =>
        new FieldTrainer(TaggerChains.All)
            .Train([.. articles.SelectMany(article => article.Sequences())], Tagging, seed: 1, progress)
            .Quantise(0.02f, 400_000);
}

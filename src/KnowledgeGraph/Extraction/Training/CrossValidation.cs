using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Relations.Attributes;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Training.Relations;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Linking;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Reads every article that the models are trained on with models that have not seen it: five parts, each read by
/// what the other four taught. Lists and word classes are those of the shipped model, which learnt nothing from these
/// articles.</summary>
public static class CrossValidation
{
    /// <summary>What the extractor would say of the articles.</summary>
    /// <param name="material">Holds <c>gold</c>, <c>articles</c> and <c>data</c>.</param>
    /// <param name="answers">A folder of answers to news items, or null.</param>
    /// <param name="progress">Is told what happens.</param>
    public static IReadOnlyList<ArticleFacts> Run(string material, string? answers, Action<string>? progress)
    {
        var segmenter = Segmenter.Load();
        var articles = GoldArticle.ReadAll(material, answers);
        var analyzer = Tagging.EntityModel.Load(segmenter).Analyzer;
        var recognizers = ArticleTraining.Train(analyzer, TaggerTraining.Prepare(analyzer, articles), progress)
            .Parts.Select(model => new EntityRecognizer(model)).ToArray();
        return Read(articles, recognizers, Label(articles, recognizers), progress);
    }

    /// <summary>What the extractor would say of the articles, with recognisers that did not learn from their part.</summary>
    internal static IReadOnlyList<ArticleFacts> Read(
        IReadOnlyList<GoldArticle> articles, EntityRecognizer[] recognizers, LabelledArticle[][] labelled, Action<string>? progress)
    {
        var cues = CueLexicon.Load();
        var status = StatusReader.Load();
        var linker = new Linker();
        var figures = new FigureExtractor();
        var facts = new ArticleFacts[articles.Count];
        Parallel.For(0, ArticleTraining.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var model = RelationTraining.Train([.. labelled.Where((_, i) => i % ArticleTraining.Folds != fold).SelectMany(pair => pair)]);
            var extractor = new Extractor(recognizers[fold], linker, new RelationExtractor(cues, status, model), figures);
            for (var i = fold; i < facts.Length; i += ArticleTraining.Folds)
            {
                facts[i] = extractor.Extract(articles[i].Document.Article);
            }

            progress?.Invoke($"part {fold + 1} of {ArticleTraining.Folds} read");
        });
        return facts;
    }

    /// <summary>Every article as relations are learnt from it: with right names and with those that a recogniser finds which has
    /// not seen it.</summary>
    internal static LabelledArticle[][] Label(IReadOnlyList<GoldArticle> articles, EntityRecognizer[] recognizers)
    {
        var linker = new Linker();
        var cues = CueLexicon.Load();
        return
        [
            .. articles.Select((article, i) =>
            {
                var gold = Relations.GoldArticle.Load(article.Path);
                var right = Relations.GoldProjection.Mentions(article.Document, gold);
                var found = recognizers[i % recognizers.Length].Recognize(article.Document);
                return new[]
                {
                    new LabelledArticle(linker.Link(article.Document, right), gold, cues, found: false),
                    new LabelledArticle(linker.Link(article.Document, found), gold, cues, found: true),
                };
            }),
        ];
    }
}

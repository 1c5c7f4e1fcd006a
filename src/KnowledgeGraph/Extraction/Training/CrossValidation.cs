using KnowledgeGraph.Extraction.Figures;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Relations.Attributes;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Extraction.Training.Relations;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Reads every article that the models are trained on with models that have not seen it: five parts, each read by
/// what the other four taught. Lists, word classes and corpus taggers are those of the shipped model, which learnt nothing
/// from these articles.</summary>
public static class CrossValidation
{
    /// <summary>What the extractor would say of the articles.</summary>
    /// <param name="folder">Holds <c>gold</c>, <c>gold/dev</c> and their articles.</param>
    /// <param name="mentions">Where the names found are written for <see cref="RelationTraining"/>, or null.</param>
    /// <param name="progress">Is told what happens.</param>
    public static IReadOnlyList<ArticleFacts> Run(string folder, string? mentions, Action<string>? progress)
    {
        var segmenter = Segmenter.Load();
        var articles = TaggerTraining.Answered(folder);
        var stack = Tagging.EntityModel.Load(segmenter).Stack;
        var recognizers = ArticleTraining.CrossTrain(stack, TaggerTraining.Prepare(stack, articles), progress)
            .Select(model => new EntityRecognizer(model)).ToArray();
        var found = articles.Select((article, i) => recognizers[i % ArticleTraining.Folds].Recognize(article.Document)).ToArray();
        if (mentions is not null)
        {
            PredictedMentions.Write(mentions, articles.Select((article, i) => (article.Document.Article.Name, found[i])));
        }

        var cues = CueLexicon.Load();
        var status = StatusReader.Load();
        var linker = new Linker();
        var labelled = articles.Select((article, i) => Labelled(folder, article.Document, found[i], linker, cues)).ToArray();
        var figures = new FigureExtractor();
        var facts = new ArticleFacts[articles.Count];
        Parallel.For(0, ArticleTraining.Folds, fold =>
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

    // Learnt from twice: with right names and with those found.
    private static LabelledArticle[] Labelled(string folder, Document document, IReadOnlyList<Mention> found, Linker linker, CueLexicon cues)
    {
        var name = Path.ChangeExtension(document.Article.Name, ".json");
        var path = new[] { Path.Combine(folder, "gold", "dev", name), Path.Combine(folder, "gold", name) }.First(File.Exists);
        var gold = Relations.GoldArticle.Load(path);
        return
        [
            new LabelledArticle(linker.Link(document, Relations.GoldProjection.Mentions(document, gold)), gold, cues),
            new LabelledArticle(linker.Link(document, found), gold, cues),
        ];
    }
}

using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Extraction.Training.Relations;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Makes both models of the extractor anew. The same material gives the same bytes.</summary>
public static class ModelTraining
{
    /// <summary>Trains and writes the models.</summary>
    /// <param name="material">Holds <c>gold</c>, <c>articles</c> and <c>data</c>.</param>
    /// <param name="answers">A folder of answers to news items, or null.</param>
    /// <param name="entities">Where the recogniser's model is written.</param>
    /// <param name="relations">Where the relation scorer's model is written.</param>
    /// <param name="keep">Whether lists and word classes of the model in use are kept.</param>
    /// <param name="news">Whether word classes are learnt from the raw news; without it there are none.</param>
    /// <param name="held">Takes what models without it say of each fifth of the articles, or null: one run for models and cross-validation.</param>
    /// <param name="progress">Is told what happens.</param>
    public static void Run(
        string material,
        string? answers,
        string entities,
        string relations,
        bool keep,
        bool news,
        Action<IReadOnlyList<ArticleFacts>>? held,
        Action<string>? progress)
    {
        var segmenter = Segmenter.Load();
        var analyzer = keep
            ? EntityModel.Load(segmenter).Analyzer
            : TaggerTraining.Analyzer(Path.Combine(material, "data"), segmenter, progress, news);
        var articles = GoldArticle.ReadAll(material, answers);
        var (parts, whole) = ArticleTraining.Train(analyzer, TaggerTraining.Prepare(analyzer, articles), progress);
        Write(entities, whole().Pack(), progress);
        EntityRecognizer[] recognizers = [.. parts.Select(model => new EntityRecognizer(model))];
        var labelled = CrossValidation.Label(articles, recognizers);
        progress?.Invoke("relations");
        using var file = new MemoryStream();
        RelationModelFile.Write(RelationTraining.Train([.. labelled.SelectMany(pair => pair)]), file);
        Write(relations, file.ToArray(), progress);
        held?.Invoke(CrossValidation.Read(articles, recognizers, labelled, progress));
    }

    private static void Write(string path, byte[] model, Action<string>? progress)
    {
        File.WriteAllBytes(path, model);
        progress?.Invoke($"{path}: {model.Length} bytes");
    }
}

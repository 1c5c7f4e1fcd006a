using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>What the recogniser's training begins with, lists and word classes, and the same tagger held against public corpora.</summary>
public static class TaggerTraining
{
    /// <summary>Least score of a name by type, in the order of the types; found by cross-validation.</summary>
    internal static readonly float[] Thresholds = [0.35f, 0.35f, 0.35f, 0.35f, 0.35f, 0.35f, 0.27f, 0.33f, 0.31f];

    /// <summary>Trains a tagger on the training part of each corpus named (all where none is) and scores it on the test
    /// part: a table by type.</summary>
    public static IEnumerable<string> Test(string dataFolder, IReadOnlyCollection<string> corpora, Action<string>? progress = null)
    {
        var data = Path.Combine(dataFolder, "data");
        var segmenter = Segmenter.Load();
        var analyzer = Analyzer(data, segmenter, progress, news: true);
        foreach (var corpus in Corpus.All.Where(corpus => corpora.Count == 0 || corpora.Contains(corpus.Name)))
        {
            var tagger = CorpusTraining.Train(analyzer, corpus.Chain, corpus.Training(data), corpus.Options, progress).Quantise(0.05f, corpus.MostFeatures);
            yield return corpus.Name;
            foreach (var tally in CorpusTraining.Test(analyzer, tagger, corpus.Test(data)))
            {
                yield return tally.ToString();
            }
        }
    }

    /// <summary>Lists and word classes.</summary>
    internal static TextAnalyzer Analyzer(string data, Segmenter segmenter, Action<string>? progress, bool news) => new(
        segmenter,
        new PhraseTable(PhraseTable.Build(PhraseSources.All(data))),
        news ? ClusterTraining.Learn(ClusterTraining.News(data), segmenter, progress) : WordClusters.None);

    /// <summary>Articles with their features' ground prepared.</summary>
    internal static List<PreparedArticle> Prepare(TextAnalyzer analyzer, IReadOnlyList<GoldArticle> articles)
    {
        var words = new List<Word>();
        return [.. articles.Select(article => PreparedArticle.Of(analyzer, article, words))];
    }
}

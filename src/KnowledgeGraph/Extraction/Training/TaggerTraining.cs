using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>What the recogniser's training begins with: lists, word classes and taggers of public corpora.</summary>
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
        var clusters = ClusterTraining.Learn(ClusterTraining.News(data), segmenter, progress);
        var analyzer = new TextAnalyzer(segmenter, new PhraseTable(PhraseTable.Build(PhraseSources.All(data))), clusters);
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

    /// <summary>Lists, word classes and auxiliary taggers.</summary>
    internal static TaggerStack Stack(string data, Segmenter segmenter, Action<string>? progress, IReadOnlyCollection<string> without)
    {
        var phrases = new PhraseTable(PhraseTable.Build(PhraseSources.All(data)));
        var clusters = without.Contains("news") ? WordClusters.None : ClusterTraining.Learn(ClusterTraining.News(data), segmenter, progress);
        var analyzer = new TextAnalyzer(segmenter, phrases, clusters);
        var auxiliaries = new List<FieldTagger>();
        foreach (var corpus in Corpus.Stacked)
        {
            if (!without.Contains(corpus.Name))
            {
                progress?.Invoke($"auxiliary tagger: {corpus.Name}");
                var model = CorpusTraining.Train(analyzer, corpus.Chain, corpus.Training(data), corpus.Options, progress);
                auxiliaries.Add(model.Quantise(0.05f, corpus.MostFeatures));
            }
        }

        return new TaggerStack(analyzer, auxiliaries);
    }

    /// <summary>Articles with their features' ground prepared.</summary>
    internal static List<PreparedArticle> Prepare(TaggerStack stack, IReadOnlyList<GoldArticle> articles)
    {
        var scratch = new FieldScratch();
        var words = new List<Word>();
        return [.. articles.Select(article => PreparedArticle.Of(stack, article, words, scratch))];
    }
}

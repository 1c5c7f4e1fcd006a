using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>Trains a tagger on the training part of a public corpus and holds it against the test part.</summary>
internal static class CorpusTraining
{
    /// <summary>Trains on sentences.</summary>
    public static FieldModel Train(
        TextAnalyzer analyzer, LabelChain chain, IReadOnlyList<LabelledSentence> sentences, TrainingOptions options, Action<string>? progress)
    {
        var text = new TagText();
        var words = new List<Word>();
        var sequences = new List<TrainingSequence>(sentences.Count);
        foreach (var sentence in sentences)
        {
            analyzer.Analyze(sentence.Text, text, words);
            sequences.Add(SequenceBuilder.Build(text, new TextSpan(0, text.Length), [SequenceBuilder.Certain(sentence.Labels)]));
        }

        return new FieldTrainer([chain]).Train(sequences, options, seed: 1, progress);
    }

    /// <summary>Counts right, wrong and missed names by type; the last row is the sum.</summary>
    public static Tally[] Test(TextAnalyzer analyzer, FieldTagger tagger, IReadOnlyList<LabelledSentence> sentences)
    {
        var chain = tagger.Chains[0];
        var tallies = Enumerable.Range(0, chain.Types.Count + 1)
            .Select(i => new Tally(i < chain.Types.Count ? chain.Types[i] : "ALL")).ToArray();
        var text = new TagText();
        var words = new List<Word>();
        var scratch = new FieldScratch();
        foreach (var sentence in sentences)
        {
            analyzer.Analyze(sentence.Text, text, words);
            tagger.Score(text, 0, text.Length, scratch);
            var labels = new byte[text.Length];
            tagger.Best(0, text.Length, scratch, labels);
            var found = Corpora.Names(labels).ToHashSet();
            foreach (var name in Corpora.Names(sentence.Labels))
            {
                var hit = found.Remove(name);
                tallies[name.Type].Expect(hit);
                tallies[^1].Expect(hit);
            }

            foreach (var name in found)
            {
                tallies[name.Type].Wrong++;
                tallies[^1].Wrong++;
            }
        }

        return tallies;
    }
}

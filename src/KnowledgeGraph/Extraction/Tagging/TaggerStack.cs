using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Text analysis and the auxiliary taggers whose labels the main tagger reads.</summary>
internal sealed class TaggerStack(TextAnalyzer analyzer, IReadOnlyList<FieldTagger> auxiliaries)
{
    /// <summary>The analysis.</summary>
    public TextAnalyzer Analyzer => analyzer;

    /// <summary>The auxiliary taggers.</summary>
    public IReadOnlyList<FieldTagger> Auxiliaries => auxiliaries;

    /// <summary>Prepares a text and labels its ranges with every auxiliary tagger.</summary>
    public void Prepare(ReadOnlySpan<char> text, IReadOnlyList<Text.TextSpan> ranges, TagText into, List<Word> words, FieldScratch scratch)
    {
        analyzer.Analyze(text, into, words);
        for (var row = 0; row < auxiliaries.Count; row++)
        {
            var tagger = auxiliaries[row];
            var labels = into.Given[row];
            labels.AsSpan(0, text.Length).Clear();
            foreach (var range in ranges)
            {
                if (range.Length > 0)
                {
                    tagger.Score(into, range.Start, range.End, scratch);
                    tagger.Best(0, range.Length, scratch, labels.AsSpan(range.Start, range.Length));
                }
            }
        }

        into.GivenCount = auxiliaries.Count;
    }
}

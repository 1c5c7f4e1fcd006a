using KnowledgeGraph.Lexicon;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Text analysis and the auxiliary taggers whose labels the main tagger reads.</summary>
/// <param name="analyzer">The analysis.</param>
/// <param name="auxiliaries">The auxiliary taggers.</param>
/// <param name="joint">They and a main tagger joined, where the main tagger is known.</param>
internal sealed class TaggerStack(TextAnalyzer analyzer, IReadOnlyList<FieldTagger> auxiliaries, JointTagger? joint = null)
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
            into.Given[row].AsSpan(0, text.Length).Clear();
        }

        if (joint is not null)
        {
            joint.Label(into, ranges, scratch);
        }
        else
        {
            Label(into, ranges, scratch);
        }

        into.GivenCount = auxiliaries.Count;
    }

    private void Label(TagText text, IReadOnlyList<Text.TextSpan> ranges, FieldScratch scratch)
    {
        for (var row = 0; row < auxiliaries.Count; row++)
        {
            foreach (var range in ranges)
            {
                if (range.Length > 0)
                {
                    auxiliaries[row].Score(text, range.Start, range.End, scratch);
                    auxiliaries[row].Best(0, range.Length, scratch, text.Given[row].AsSpan(range.Start, range.Length));
                }
            }
        }
    }
}

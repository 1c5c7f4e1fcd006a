using KnowledgeGraph.Extraction.Tagging;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Training;

/// <summary>An article with answers, made ready for the tagger.</summary>
/// <param name="Gold">The article.</param>
/// <param name="Text">Its text as the features see it.</param>
/// <param name="Ranges">Its sentences.</param>
/// <param name="Spans">Where the names of the answers stand.</param>
internal sealed record PreparedArticle(GoldArticle Gold, TagText Text, IReadOnlyList<TextSpan> Ranges, IReadOnlyList<GoldSpan> Spans)
{
    /// <summary>Prepares an article.</summary>
    public static PreparedArticle Of(TextAnalyzer analyzer, GoldArticle article, List<Word> words)
    {
        var document = article.Document;
        var ranges = document.Sentences.Select(sentence => sentence.Span).ToArray();
        var text = new TagText();
        analyzer.Analyze(document.Clean.Text, text, words);
        // A name that a sentence's end cuts has no labels that fit into one sequence.
        var spans = GoldProjection.Spans(document.Clean.Text, article.Entities)
            .Where(span => ranges.Any(range => range.Start <= span.Start && span.End <= range.End));
        return new PreparedArticle(article, text, ranges, [.. spans]);
    }

    /// <summary>The training sequences, one a sentence.</summary>
    public IEnumerable<TrainingSequence> Sequences()
    {
        var allowed = TaggerChains.All.Select(chain => GoldProjection.Allowed(chain, Text.Length, Spans)).ToArray();
        foreach (var range in Ranges)
        {
            yield return SequenceBuilder.Build(Text, range, [.. allowed.Select(masks => masks[range.Start..range.End])]);
        }
    }
}

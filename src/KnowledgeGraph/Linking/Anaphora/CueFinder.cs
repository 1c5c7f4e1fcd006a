using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking.Anaphora;

/// <summary>Finds cues in running text, outside names.</summary>
internal static class CueFinder
{
    /// <summary>What may stand before a cue that needs a word boundary: particles, verbs and nouns that end a word.</summary>
    private const string BeforeWord = "的在对让为与和由向从给到使把被将是了着过该年日月时后前来据称示说绍以及等入驻出就于往令请把因至并但而也都已曾还又再很更";

    private const string BeforeClause = "，,。；;：:！!？?“\"‘「（(\n、 　—";

    /// <summary>What makes 高新 an adjective.</summary>
    private const string AfterAdjective = "技科产企";

    /// <summary>Each cue with its span, in order; none inside or across a name.</summary>
    public static IEnumerable<(TextSpan Span, AnaphoraCue Cue)> Find(
        AnaphoraCues cues, Document document, IReadOnlyList<TextSpan> names)
    {
        var text = document.Clean.Text;
        foreach (var sentence in document.Sentences.Where(sentence => sentence.Kind != SentenceKind.Furniture))
        {
            var name = 0;
            for (var i = sentence.Span.Start; i < sentence.Span.End; i++)
            {
                while (name < names.Count && names[name].End <= i)
                {
                    name++;
                }

                if (name < names.Count && names[name].Start <= i)
                {
                    i = names[name].End - 1;
                    continue;
                }

                if (cues.At(text, i) is not { } cue || i + cue.Form.Length > sentence.Span.End)
                {
                    continue;
                }

                var span = new TextSpan(i, i + cue.Form.Length);
                var touches = name < names.Count && names[name].Overlaps(span);
                var follows = name > 0 && names[name - 1].End == i && cue.Boundary != CueBoundary.Free;
                if (!touches && !follows && Bounded(text, sentence.Span, span, cue.Boundary))
                {
                    yield return (span, cue);
                    i = span.End - 1;
                }
            }
        }
    }

    private static bool Bounded(string text, TextSpan sentence, TextSpan span, CueBoundary boundary)
    {
        var atClause = span.Start == sentence.Start || BeforeClause.Contains(text[span.Start - 1], StringComparison.Ordinal);
        var atWord = atClause || BeforeWord.Contains(text[span.Start - 1], StringComparison.Ordinal);
        return boundary switch
        {
            CueBoundary.Free => true,
            CueBoundary.Word => atWord,
            CueBoundary.Start => atClause,
            CueBoundary.Zone => atWord && (span.End == sentence.End || !AfterAdjective.Contains(text[span.End], StringComparison.Ordinal)),
            _ => throw new ArgumentOutOfRangeException(nameof(boundary)),
        };
    }
}

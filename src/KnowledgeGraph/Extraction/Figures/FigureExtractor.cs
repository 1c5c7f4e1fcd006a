using KnowledgeGraph.Extraction.Relations.Attributes;
using KnowledgeGraph.Extraction.Relations.Reading;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Figures;

/// <summary>Finds the figures that a document states. Immutable and safe to share between threads.</summary>
public sealed class FigureExtractor
{
    private readonly FigureWords _words;
    private readonly StatusReader _status;

    /// <summary>Loads word lists from the program itself.</summary>
    public FigureExtractor()
        : this(FigureWords.Load(), StatusReader.Load())
    {
    }

    /// <param name="words">What figures measure.</param>
    /// <param name="status">Reads how far a figure has come.</param>
    public FigureExtractor(FigureWords words, StatusReader status)
    {
        _words = words;
        _status = status;
    }

    /// <summary>The figures of one document, by place.</summary>
    public IReadOnlyList<FigureClaim> Extract(LinkedDocument document)
    {
        var text = document.Document.Clean.Text;
        var figures = new List<FigureClaim>();
        var mentions = document.Mentions.OrderBy(mention => mention.Mention.Span).ToArray();
        var next = 0;
        var last = -1;
        foreach (var sentence in document.Document.Sentences)
        {
            while (next < mentions.Length && mentions[next].Mention.Span.Start < sentence.Span.Start)
            {
                next++;
            }

            var until = next;
            while (until < mentions.Length && mentions[until].Mention.Span.Start < sentence.Span.End)
            {
                until++;
            }

            var inside = mentions.AsSpan(next, until - next);
            if (sentence.Kind is SentenceKind.Body or SentenceKind.Heading or SentenceKind.Caption)
            {
                Read(document, text, sentence, inside, last, figures);
            }

            last = FigureSubject.First(document, inside) ?? last;
        }

        return figures;
    }

    private void Read(
        LinkedDocument document,
        string text,
        Sentence sentence,
        ReadOnlySpan<LinkedMention> mentions,
        int last,
        List<FigureClaim> figures)
    {
        var numbers = FigureNumbers.Find(text, sentence.Span.Start, sentence.Span.End);
        if (numbers.Count == 0)
        {
            return;
        }

        var clauses = ClauseReader.Read(text, sentence.Span);
        string? before = null;
        var beforeEnd = -1;
        foreach (var number in numbers)
        {
            var clause = clauses.FindLast(clause => clause.Start <= number.Start);
            var phrase = FigurePhrase.Read(text, clause, number, _words, mentions, number.Start - beforeEnd < 16 ? before : null);
            if (phrase is null)
            {
                continue;
            }

            (before, beforeEnd) = (phrase.Indicator, number.End);
            if (FigureSubject.Of(document, text, mentions, clause, number, last) is not { } subject)
            {
                continue;
            }

            var status = _status.Read(text, clause, Names(mentions, clause), number.Start);
            if (status.Denied is not null || status.Wished is not null)
            {
                continue;
            }

            var evidence = Evidence(sentence, clauses, clause, text);
            figures.Add(new FigureClaim(
                subject,
                phrase.Indicator,
                number.Value,
                number.Unit,
                PeriodReader.Read(text.Substring(clause.Start, clause.Length), document.Document.Published)
                    ?? PeriodReader.Read(text.Substring(sentence.Span.Start, number.End - sentence.Span.Start), document.Document.Published),
                number.Upper is { } upper ? FormattableString.Invariant($"至{upper:0.######}") : phrase.Comparison,
                new Evidence(
                    document.Document.Article.Name,
                    text.Substring(evidence.Start, evidence.Length).Replace("\n", string.Empty, StringComparison.Ordinal),
                    document.Document.Clean.ToSource(evidence),
                    phrase.Rule,
                    status.Status,
                    phrase.Confidence)));
        }
    }

    private static List<TextSpan> Names(ReadOnlySpan<LinkedMention> mentions, TextSpan clause)
    {
        var names = new List<TextSpan>();
        foreach (var mention in mentions)
        {
            if (mention.Mention.Type is not (EntityType.Place or EntityType.Zone) && clause.Overlaps(mention.Mention.Span))
            {
                names.Add(mention.Mention.Span);
            }
        }

        return names;
    }

    private static TextSpan Evidence(Sentence sentence, List<TextSpan> clauses, TextSpan clause, string text)
    {
        var span = sentence.Span.Length <= EvidenceCutter.Longest ? new TextSpan(clauses[0].Start, clause.End) : clause;
        while (span.Length > 1 && char.IsWhiteSpace(text[span.Start]))
        {
            span = new TextSpan(span.Start + 1, span.End);
        }

        while (span.Length > 1 && (ClauseReader.Ends(text[span.End - 1]) || char.IsWhiteSpace(text[span.End - 1])))
        {
            span = new TextSpan(span.Start, span.End - 1);
        }

        return span;
    }
}

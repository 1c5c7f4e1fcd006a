using KnowledgeGraph.Text.Cleaning;
using KnowledgeGraph.Text.Heads;

namespace KnowledgeGraph.Text.Sentences;

/// <summary>Cuts the paragraphs of a page into sentences and says what each is.</summary>
internal sealed class SentenceReader(string folded)
{
    private readonly List<TextSpan> _spans = [];
    private readonly List<TextSpan> _furniture = [];

    /// <summary>All sentences so far.</summary>
    public List<Sentence> Sentences { get; } = [];

    /// <summary>Adds the sentences of one paragraph.</summary>
    /// <param name="head">Headline and dateline that ran into it, by start.</param>
    public void Read(TextSpan paragraph, SentenceKind kind, int piece, IReadOnlyList<(TextSpan Span, SentenceKind Kind)> head)
    {
        var start = paragraph.Start;
        foreach (var (span, special) in head)
        {
            Text(new TextSpan(start, span.Start), kind, piece);
            Whole(span, special, piece);
            start = span.End;
        }

        Text(new TextSpan(start, paragraph.End), kind, piece);
    }

    private void Text(TextSpan span, SentenceKind kind, int piece)
    {
        if (span.Length <= 0)
        {
            return;
        }

        if (kind is SentenceKind.Caption)
        {
            _spans.Clear();
            SentenceSplitter.Split(folded, span, _spans);
            _spans.ForEach(sentence => Whole(sentence, kind, piece));
            return;
        }

        if (kind is not SentenceKind.Body)
        {
            Whole(span, kind, piece);
            return;
        }

        _furniture.Clear();
        Furniture.Find(folded, span, _furniture);
        var start = span.Start;
        foreach (var stretch in _furniture)
        {
            Running(new TextSpan(start, stretch.Start), piece);
            Whole(stretch, SentenceKind.Furniture, piece);
            start = stretch.End;
        }

        Running(new TextSpan(start, span.End), piece);
    }

    private void Running(TextSpan span, int piece)
    {
        _spans.Clear();
        SentenceSplitter.Split(folded, span, _spans);
        foreach (var sentence in _spans)
        {
            var credit = PhotoCredit.Length(sentence.Of(folded));
            if (credit > 0)
            {
                Whole(new TextSpan(sentence.Start, sentence.Start + credit), SentenceKind.Caption, piece);
                Whole(new TextSpan(sentence.Start + credit, sentence.End), SentenceKind.Body, piece);
            }
            else
            {
                var caption = sentence.Of(folded) is var text && (text.StartsWith("图为") || text.StartsWith("（图为") || text.StartsWith("(图为"));
                Whole(sentence, caption ? SentenceKind.Caption : SentenceKind.Body, piece);
            }
        }
    }

    private void Whole(TextSpan span, SentenceKind kind, int piece)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && Characters.IsBlank(folded[start]))
        {
            start++;
        }

        while (end > start && Characters.IsBlank(folded[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            Sentences.Add(new Sentence(new TextSpan(start, end), piece, kind));
        }
    }
}

using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Text.Heads;

/// <summary>Goes down a page and notes where its pieces begin.</summary>
internal sealed class PieceReader(string text, string folded, List<Paragraph> paragraphs, SentenceKind[] kinds, Head head)
{
    private readonly List<Piece> _pieces = [];
    private int _start;
    private bool _body;
    private string _title = head.Title;
    private PieceKind _kind = paragraphs.Count > 0 && head.TitleLines > 0 ? First(folded, paragraphs[0]) : PieceKind.Story;

    /// <summary>Index of the piece that the paragraph advanced to belongs to.</summary>
    public int Current => _pieces.Count;

    /// <summary>Goes on to a paragraph.</summary>
    public void Advance(int i)
    {
        if (kinds[i] == SentenceKind.Body)
        {
            _body = true;
        }
        else if (kinds[i] == SentenceKind.Heading && i >= head.TitleLines && _body && Opens(i) is { } kind)
        {
            _pieces.Add(new Piece(new TextSpan(_start, paragraphs[i].Span.Start), _title, _kind));
            (_start, _body, _kind) = (paragraphs[i].Span.Start, false, kind);
            _title = TitleFinder.OfLines(text, HeadingBlocks.Lines(folded, paragraphs, kinds, i));
        }
    }

    /// <summary>All pieces of the page.</summary>
    public List<Piece> Finish(int length)
    {
        if (length > 0)
        {
            _pieces.Add(new Piece(new TextSpan(_start, length), _title, _kind));
        }

        return _pieces;
    }

    private static PieceKind First(string folded, Paragraph paragraph) =>
        PieceFinder.Opens(paragraph.Span.Of(folded), [], false, false) ?? PieceKind.Story;

    private bool StandsAboveText(int i)
    {
        var behind = i + HeadingBlocks.Lines(folded, paragraphs, kinds, i).Count;
        return behind < kinds.Length && kinds[behind] == SentenceKind.Body;
    }

    private PieceKind? Opens(int i)
    {
        var next = i + 1 < paragraphs.Count ? paragraphs[i + 1].Span.Of(folded) : [];
        var byline = (i + 1 < kinds.Length && kinds[i + 1] == SentenceKind.Byline)
            || (i + 2 < kinds.Length && kinds[i + 2] == SentenceKind.Byline && kinds[i + 1] == SentenceKind.Heading);

        // A box or comment is short: the next headline above running text is another piece's.
        if (_kind is PieceKind.Box or PieceKind.Comment && PieceFinder.Label(paragraphs[i].Span.Of(folded)) is null && StandsAboveText(i))
        {
            return PieceKind.Story;
        }

        return PieceFinder.Opens(paragraphs[i].Span.Of(folded), next, byline, i + 1 < kinds.Length && kinds[i + 1] == SentenceKind.Body && next.StartsWith("“"));
    }
}

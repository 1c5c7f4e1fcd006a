namespace KnowledgeGraph.Text;

/// <summary>An article read: cleaned, cut into pieces and sentences, with what its head says of itself.</summary>
/// <param name="Article">The article as it came.</param>
/// <param name="Clean">Its cleaned text with the way back.</param>
/// <param name="Sentences">All sentences in order; they do not overlap.</param>
/// <param name="Title">The headline, empty where the text carries none.</param>
/// <param name="Published">Date of publication where the text says it, maybe partial: 2024, 2024-02, 2024-02-20.</param>
/// <param name="Newspaper">The medium where the text names it.</param>
public sealed record Document(
    Article Article,
    CleanText Clean,
    IReadOnlyList<Sentence> Sentences,
    string Title,
    string? Published,
    string? Newspaper)
{
    private readonly string? _folded;

    /// <summary>The matching form of <see cref="CleanText.Text"/>, position for position: half-width letters and digits,
    /// simplified script, plain blanks, Chinese quotation marks and punctuation. Match in it, show from the text.</summary>
    public string Folded
    {
        get => _folded ?? Clean.Text;
        init => _folded = value;
    }

    /// <summary>Interview, feature, comment, boxes: each with its headline; <see cref="Sentence.Piece"/> is an index here.</summary>
    public IReadOnlyList<Piece> Pieces { get; init; } = [];

    /// <summary>Who wrote and photographed, as far as bylines name them.</summary>
    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    /// <summary>The cleaned text of a span.</summary>
    public string TextOf(TextSpan span) => Clean.Text.Substring(span.Start, span.Length);

    /// <summary>The matching form of a span.</summary>
    public ReadOnlySpan<char> FoldedOf(TextSpan span) => span.Of(Folded);
}

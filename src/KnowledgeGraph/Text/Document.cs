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
    /// <summary>The cleaned text of a span.</summary>
    public string TextOf(TextSpan span) => Clean.Text.Substring(span.Start, span.Length);
}

using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>The place of an article that states something, and how it was read there.</summary>
/// <param name="Article">The article's name.</param>
/// <param name="Text">The cleaned sentence or clause, at most 200 characters unless one clause is longer.</param>
/// <param name="Span">Where it stands, in UTF-16 positions of the article's decoded text.</param>
/// <param name="Rule">The rule that read it: "located-in/settles".</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Confidence">Probability that the reading is right, 0 to 1, calibrated.</param>
/// <param name="Title">HOLDS_POSITION: the post as written, without the body's name.</param>
/// <param name="Stage">FOCUSES_ON: leading, emerging or future, where the text hints at it.</param>
/// <param name="Period">When, as far as the text says: 2024, 2024-02, 2024-02-20.</param>
public sealed record Evidence(
    string Article,
    string Text,
    TextSpan Span,
    string Rule,
    ClaimStatus Status,
    double Confidence,
    string? Title = null,
    string? Stage = null,
    string? Period = null);

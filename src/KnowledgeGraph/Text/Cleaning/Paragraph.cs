namespace KnowledgeGraph.Text.Cleaning;

/// <summary>A paragraph, headline, caption or label of the cleaned text.</summary>
/// <param name="Span">Where it stands in the cleaned text.</param>
/// <param name="Before">How many blank lines stood before it in the article.</param>
/// <param name="After">How many blank lines stood behind it.</param>
/// <param name="Lines">Of how many lines of the article it was put together.</param>
internal readonly record struct Paragraph(TextSpan Span, int Before, int After, int Lines);

namespace KnowledgeGraph.Text;

/// <summary>One of the pieces that a page holds.</summary>
/// <param name="Span">Where it stands in the cleaned text, headline and byline included.</param>
/// <param name="Title">Its headline, empty where it has none.</param>
/// <param name="Kind">What sort of piece it is.</param>
public sealed record Piece(TextSpan Span, string Title, PieceKind Kind);

/// <summary>What sort of piece of a page it is.</summary>
public enum PieceKind
{
    /// <summary>News or feature: what a page has where nothing tells otherwise.</summary>
    Story,

    /// <summary>Somebody asked, or quoted at length under their name: 访谈, 某某书记：….</summary>
    Interview,

    /// <summary>An expert's or editor's comment: 专家点评, 短评.</summary>
    Comment,

    /// <summary>A box of facts: 数说, 链接, 成绩单.</summary>
    Box,
}

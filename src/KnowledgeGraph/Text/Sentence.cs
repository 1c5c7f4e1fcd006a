namespace KnowledgeGraph.Text;

/// <summary>A sentence, caption, headline or list item of the cleaned text.</summary>
/// <param name="Span">Where it stands in the cleaned text.</param>
/// <param name="Piece">Index of the piece (interview, feature, box …) it belongs to.</param>
/// <param name="Kind">What sort of line it is.</param>
public sealed record Sentence(TextSpan Span, int Piece, SentenceKind Kind);

/// <summary>What sort of line a sentence is.</summary>
public enum SentenceKind
{
    /// <summary>Running text.</summary>
    Body,

    /// <summary>Headline or sub-headline, without a full stop.</summary>
    Heading,

    /// <summary>Who wrote it: 本报记者 …, □ …, 通讯员 ….</summary>
    Byline,

    /// <summary>What a picture shows or who took it.</summary>
    Caption,

    /// <summary>Page furniture that states nothing: 扫码看精彩视频, (上接第一版).</summary>
    Furniture,
}

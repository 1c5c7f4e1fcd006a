namespace KnowledgeGraph.Text;

/// <summary>A stretch of the article that clean-up left out although it is not blank.</summary>
/// <param name="Span">Where it stands in the article.</param>
/// <param name="Reason">Why it was left out.</param>
public sealed record DroppedText(TextSpan Span, DropReason Reason);

/// <summary>Why clean-up left something out.</summary>
public enum DropReason
{
    /// <summary>The second print of a text set twice on the same spot: 物流门物流门.</summary>
    Doubled,

    /// <summary>Mark-up of an HTML page or a Markdown file.</summary>
    Markup,

    /// <summary>Page furniture in the middle of a sentence.</summary>
    Furniture,
}

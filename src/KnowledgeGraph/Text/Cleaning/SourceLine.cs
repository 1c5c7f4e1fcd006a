namespace KnowledgeGraph.Text.Cleaning;

/// <summary>A line of the article that holds more than blanks.</summary>
/// <param name="Start">First position that is not blank.</param>
/// <param name="End">Position after the last that is not blank.</param>
/// <param name="Break">Position of the line break after it, -1 on the last line.</param>
/// <param name="Gap">How many blank lines stand before it.</param>
/// <param name="Indented">Whether it begins with the blanks that begin a paragraph: two, or one ideographic one.</param>
internal readonly record struct SourceLine(int Start, int End, int Break, int Gap, bool Indented)
{
    /// <summary>How many UTF-16 units the line holds.</summary>
    public int Length => End - Start;

    /// <summary>The line's text.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text[Start..End];
}

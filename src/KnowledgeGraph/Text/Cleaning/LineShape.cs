namespace KnowledgeGraph.Text.Cleaning;

/// <summary>What the layout needs to know of one line.</summary>
/// <param name="Width">How wide it is printed without its blanks, in half-widths: a Han character has two; of a long line only
/// that it is long.</param>
/// <param name="EndsSentence">Whether it ends as a sentence does.</param>
/// <param name="Last">Its last character.</param>
/// <param name="Comma">Whether it holds a comma.</param>
/// <param name="Running">Whether it reads as running text: it holds a full stop or semicolon, or is too long for a headline.</param>
internal readonly record struct LineShape(int Width, bool EndsSentence, char Last, bool Comma, bool Running)
{
    /// <summary>Lines wider than this (in half-widths) are no columns of a page: their breaks are paragraphs.</summary>
    public const int WidestColumn = 120;

    /// <summary>A line without full stop that is wider than this is no headline.</summary>
    public const int WidestHeading = 64;

    public static LineShape Of(ReadOnlySpan<char> line)
    {
        var width = 0;
        var (stop, comma) = (false, false);
        if (line.Length > WidestColumn)
        {
            (width, stop, comma) = (2 * line.Length, true, true);
        }
        else
        {
            foreach (var c in line)
            {
                width += c >= '\u1100' ? 2 : c is ' ' or '\u00A0' ? 0 : 1;
                stop |= c is '。' or '；' or ';';
                comma |= c is '，' or ',';
            }
        }

        var last = line[^1];
        var end = line.Length - 1;
        while (end > 0 && (Characters.IsClosing(line[end]) || line[end] is '"' or '\''))
        {
            end--;
        }

        var terminal = Characters.IsTerminal(line[end]) || (line[end] == '.' && line.Length > 1 && !char.IsAsciiDigit(line[Math.Max(0, end - 1)]));
        return new LineShape(width, terminal, last, comma, stop || width > WidestHeading);
    }
}

namespace KnowledgeGraph.Text.Cleaning;

/// <summary>The classes of characters that clean-up looks at.</summary>
internal static class Characters
{
    private const byte Break = 1;
    private const byte Remove = 2;

    // One byte a unit: a table is faster here than a vector search, whose filter takes many Han characters for candidates.
    private static readonly byte[] Classes = Classify();

    /// <summary>Where the first line break stands at or behind <paramref name="at"/>: CR, LF, VT, FF, NEL, and the Unicode line
    /// and paragraph separators; the length of the text if there is none.</summary>
    public static int NextBreak(ReadOnlySpan<char> text, int at) => Next(text, at, Break);

    /// <summary>Where the first blank or invisible character stands, all that clean-up may remove inside a line.</summary>
    public static int NextRemovable(ReadOnlySpan<char> text, int at) => Next(text, at, Remove);

    /// <summary>Whether clean-up may remove it inside a line: a blank or an invisible character.</summary>
    public static bool IsRemovable(char c) => (Classes[c] & Remove) != 0;

    /// <summary>A blank of any width, line breaks left out.</summary>
    public static bool IsBlank(char c) =>
        c is ' ' or '\t' or '\u00A0' or '\u3000' or '\u202F' or '\u205F' or '\u1680' or >= '\u2000' and <= '\u200A';

    /// <summary>A Han character, 〇 and 々 included, or half of one outside the basic plane.</summary>
    public static bool IsHan(char c) =>
        c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007' or '\u3005' or >= '\uF900' and <= '\uFAFF'
            or >= '\u2E80' and <= '\u2FDF' or >= '\uD840' and <= '\uD88D' or >= '\uDC00' and <= '\uDFFF';

    /// <summary>A Latin letter or a digit, of any width.</summary>
    public static bool IsLatin(char c) =>
        c is >= '0' and <= '9' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '\u00C0' and <= '\u00D6' or >= '\u00D8' and <= '\u00F6' or >= '\u00F8' and <= '\u024F'
            or >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A';

    /// <summary>An opening quotation mark or bracket.</summary>
    public static bool IsOpening(char c) => c is '“' or '‘' or '（' or '《' or '【' or '〔' or '「' or '『' or '〈' or '(' or '［' or '[';

    /// <summary>A closing quotation mark or bracket.</summary>
    public static bool IsClosing(char c) => c is '”' or '’' or '）' or '》' or '】' or '〕' or '」' or '』' or '〉' or ')' or '］' or ']';

    /// <summary>A mark that divides or ends a sentence and never has a blank of its own in Chinese print.</summary>
    public static bool IsPause(char c) => c is '、' or '，' or '。' or '；' or '：' or '！' or '？' or '…' or '·';

    /// <summary>A mark that ends a sentence.</summary>
    public static bool IsTerminal(char c) => c is '。' or '！' or '？' or '…' or '!' or '?' or '；' or ';';

    private static int Next(ReadOnlySpan<char> text, int at, byte wanted)
    {
        var classes = Classes;
        while (at < text.Length && (classes[text[at]] & wanted) == 0)
        {
            at++;
        }

        return at;
    }

    private static byte[] Classify()
    {
        var classes = new byte[char.MaxValue + 1];
        for (var c = 0; c < 0xA0; c++)
        {
            classes[c] = c < 0x20 || c >= 0x7F ? Remove : (byte)0;
        }

        const string invisible = "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064"
            + "\u2066\u2067\u2068\u2069\uFEFF\uFFF9\uFFFA\uFFFB\uFFFC";
        for (var c = 0; c <= char.MaxValue; c++)
        {
            if (IsBlank((char)c) || invisible.Contains((char)c, StringComparison.Ordinal))
            {
                classes[c] = Remove;
            }
        }

        foreach (var c in "\r\n\v\f\u0085\u2028\u2029")
        {
            classes[c] = Break;
        }

        return classes;
    }
}

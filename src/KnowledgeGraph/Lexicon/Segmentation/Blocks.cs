using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>How jieba's regular expressions part a text: blocks that may hold words, and what stands between them.</summary>
internal static class Blocks
{
    private const byte CutBlock = 1, TagBlock = 2, Alphanumeric = 4, Numeric = 8;

    private static ReadOnlySpan<byte> Ascii => Table;

    private static readonly byte[] Table = MakeTable();

    /// <summary>May be part of a word: <c>[\u4E00-\u9FD5a-zA-Z0-9+#&amp;._%-]</c>; without <c>%-</c> when tagging.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool HasWords(char c, bool tagging) => Ideograph.Is(c) || (c < 128 && (Ascii[c] & (tagging ? TagBlock : CutBlock)) != 0);

    /// <summary><c>[a-zA-Z0-9]</c></summary>
    public static bool IsAlphanumeric(char c) => c < 128 && (Ascii[c] & Alphanumeric) != 0;

    /// <summary><c>[.0-9]</c></summary>
    public static bool IsNumeric(char c) => c < 128 && (Ascii[c] & Numeric) != 0;

    public static int EndOfBlock(ReadOnlySpan<char> text, int start, bool tagging)
    {
        var end = start + 1;
        while (end < text.Length && HasWords(text[end], tagging))
        {
            end++;
        }
        return end;
    }

    /// <summary>The length of what stands alone between blocks: a line end <c>\r\n</c>, or a code point.</summary>
    public static int LengthBetween(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        return at + 1 < text.Length
            && ((c == '\r' && text[at + 1] == '\n') || (char.IsHighSurrogate(c) && char.IsLowSurrogate(text[at + 1])))
            ? 2
            : 1;
    }

    /// <summary>Where <c>[a-zA-Z0-9]+(?:\.\d+)?%?</c>, tried at a position, ends.</summary>
    public static int EndOfNumber(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && IsAlphanumeric(text[end]))
        {
            end++;
        }
        if (end == start)
        {
            return start;
        }
        if (end + 1 < text.Length && text[end] == '.' && char.IsAsciiDigit(text[end + 1]))
        {
            for (end += 2; end < text.Length && char.IsAsciiDigit(text[end]);)
            {
                end++;
            }
        }
        return end < text.Length && text[end] == '%' ? end + 1 : end;
    }

    public static int EndOfIdeographs(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && Ideograph.Is(text[end]))
        {
            end++;
        }
        return end;
    }

    private static byte[] MakeTable()
    {
        var table = new byte[128];
        for (var c = '\0'; c < 128; c++)
        {
            var alphanumeric = char.IsAsciiLetterOrDigit(c);
            table[c] = (byte)((alphanumeric ? CutBlock | TagBlock | Alphanumeric : 0)
                | ("+#&._".Contains(c) ? CutBlock | TagBlock : 0)
                | ("%-".Contains(c) ? CutBlock : 0)
                | (char.IsAsciiDigit(c) || c == '.' ? Numeric : 0));
        }
        return table;
    }
}

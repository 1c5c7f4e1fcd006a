using System.Buffers;
using System.Text;

namespace KnowledgeGraph.Text.Reading;

/// <summary>Turns the bytes of an article into text: UTF-8 and UTF-16 with or without byte-order mark, GB18030.</summary>
/// <remarks>
/// Order of trial: a byte-order mark decides; then strict UTF-8, which other encodings hardly ever satisfy by chance;
/// then UTF-16 without a mark, told by its zero bytes or by how many of its units are Chinese; then GB18030 (which
/// contains GBK and GB 2312). What none of them reads is refused: nothing is guessed with replacement characters.
/// </remarks>
internal static class TextDecoder
{
    private static readonly UTF8Encoding Utf8 = new(false, true);
    private static readonly UnicodeEncoding Utf16Le = new(false, false, true);
    private static readonly UnicodeEncoding Utf16Be = new(true, false, true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    // Control characters that no text file holds; tab, line ends, form feed and escape are left out.
    private static readonly SearchValues<byte> BinaryBytes = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 28, 29, 30, 31, 127]);

    /// <summary>The text of <paramref name="bytes"/>, without byte-order mark.</summary>
    /// <exception cref="ArticleException">The bytes are no text in one of the encodings.</exception>
    public static string Decode(string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Strict(name, Utf8, "UTF-8", bytes[3..], 3);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Strict(name, Utf16Le, "UTF-16 (little endian)", bytes[2..], 2);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Strict(name, Utf16Be, "UTF-16 (big endian)", bytes[2..], 2);
        }

        var control = bytes.IndexOfAny(BinaryBytes);
        if (control < 0 && System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8.GetString(bytes);
        }

        if (GuessUtf16(bytes) is { } utf16)
        {
            return Strict(name, utf16, "UTF-16", bytes, 0);
        }

        if (control >= 0)
        {
            throw new ArticleException(name, $"is not text: it holds the control byte 0x{bytes[control]:X2}", control);
        }

        return TryGb18030(bytes) ?? throw Undecodable(name, bytes);
    }

    private static string Strict(string name, Encoding encoding, string label, ReadOnlySpan<byte> bytes, int skipped)
    {
        try
        {
            var text = encoding.GetString(bytes);
            var nul = text.IndexOf('\0', StringComparison.Ordinal);
            return nul < 0
                ? text
                : throw new ArticleException(
                    name, "is not text: it holds a NUL character", skipped + encoding.GetByteCount(text.AsSpan(0, nul)));
        }
        catch (DecoderFallbackException fault)
        {
            throw new ArticleException(name, $"is not valid {label}", skipped + Math.Max(0, fault.Index), fault);
        }
    }

    private static UnicodeEncoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2 || bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..(Math.Min(bytes.Length, 4096) & ~1)];
        var (little, big) = (Plausible(sample, 0), Plausible(sample, 1));
        var units = sample.Length / 2;
        var best = Math.Max(little, big);

        // Nine of ten units must be Chinese, ASCII or CJK punctuation in one byte order, and clearly fewer in the other.
        return best * 10 < units * 9 || Math.Abs(little - big) * 2 < units ? null : little > big ? Utf16Le : Utf16Be;
    }

    private static int Plausible(ReadOnlySpan<byte> sample, int high)
    {
        var count = 0;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var unit = high == 0 ? sample[i] | (sample[i + 1] << 8) : (sample[i] << 8) | sample[i + 1];
            if (unit is >= 0x4E00 and <= 0x9FFF or >= 0x20 and <= 0x7E or 9 or 10 or 13
                or >= 0x3000 and <= 0x303F or >= 0xFF00 and <= 0xFFEF or >= 0x2010 and <= 0x2027)
            {
                count++;
            }
        }

        return count;
    }

    private static string? TryGb18030(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Gb18030.GetString(bytes);

            // GB18030 gives a character to almost any pair of bytes, Latin-1 or noise too: real text is mostly common ones.
            var (odd, wide) = (0, 0);
            foreach (var c in text)
            {
                if (c >= 0x80)
                {
                    wide++;
                    odd += c is >= '\u4E00' and <= '\u9FFF' or >= '\u2010' and <= '\u2642' or >= '\u3000' and <= '\u303F'
                        or >= '\uFF00' and <= '\uFFEF' or '\u00B7' or '\u00D7' or '\u00B0' or '\u00B1' ? 0 : 1;
                }
            }

            return odd * 10 <= wide ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ArticleException Undecodable(string name, ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        var rest = bytes;
        while (rest.Length > 0 && Rune.DecodeFromUtf8(rest, out _, out var consumed) == OperationStatus.Done)
        {
            rest = rest[consumed..];
            offset += consumed;
        }

        return new ArticleException(name, "is neither UTF-8 nor UTF-16 nor GB18030 text; the first byte that is no UTF-8 is "
            + $"0x{bytes[Math.Min(offset, bytes.Length - 1)]:X2}", offset);
    }
}

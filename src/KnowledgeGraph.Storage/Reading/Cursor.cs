using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace KnowledgeGraph.Storage.Reading;

/// <summary>Cursors are positions written down: they stay right while others write, since what they name need not be
/// there any more. Every store writes them the same way.</summary>
public static class Cursor
{
    private const int ShortText = 512;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The cursor of a position in a list.</summary>
    public static string Encode(ListKind list, in Position position)
    {
        // An answer may hold thousands of cursors: nothing but the cursor is allocated.
        var plain = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[ShortText]);
        plain.AppendFormatted((int)list);
        plain.AppendLiteral(" ");
        plain.AppendFormatted(position.Weight, "R");
        plain.AppendLiteral(" ");
        Append(ref plain, position.First);
        Append(ref plain, position.Second);
        plain.AppendLiteral(position.Id);
        var most = Encoding.UTF8.GetMaxByteCount(plain.Text.Length);
        var rented = most > ShortText ? ArrayPool<byte>.Shared.Rent(most) : null;
        var bytes = rented ?? stackalloc byte[ShortText];
        var cursor = Base64Url.EncodeToString(bytes[..Encoding.UTF8.GetBytes(plain.Text, bytes)]);
        plain.Clear();
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return cursor;
    }

    /// <summary>The position that a cursor of this list names.</summary>
    /// <exception cref="InvalidCursorException">It is no cursor of this list.</exception>
    public static Position Decode(ListKind list, string cursor)
    {
        try
        {
            var rest = Strict.GetString(Base64Url.DecodeFromChars(cursor)).AsSpan();
            var position = Number(ref rest) == (int)list
                ? new Position(Number(ref rest), Text(ref rest), Text(ref rest), rest.ToString())
                : throw new FormatException("Another list.");

            // What decodes may still be written otherwise than this program would: only one spelling is a cursor.
            return string.Equals(Encode(list, position), cursor, StringComparison.Ordinal)
                ? position
                : throw new FormatException("Another spelling.");
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidCursorException(cursor);
        }
    }

    // A text goes with its length before it, null as "-": names may hold any character.
    private static void Append(ref DefaultInterpolatedStringHandler plain, string? text)
    {
        if (text is null)
        {
            plain.AppendLiteral("- ");
        }
        else
        {
            plain.AppendFormatted(text.Length);
            plain.AppendLiteral(" ");
            plain.AppendLiteral(text);
        }
    }

    private static double Number(ref ReadOnlySpan<char> rest) =>
        double.Parse(Word(ref rest), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static string? Text(ref ReadOnlySpan<char> rest)
    {
        var length = Word(ref rest);
        if (length is "-")
        {
            return null;
        }

        var count = int.Parse(length, NumberStyles.None, CultureInfo.InvariantCulture);
        var text = rest[..count].ToString();
        rest = rest[count..];
        return text;
    }

    private static ReadOnlySpan<char> Word(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOf(' ');
        if (end < 0)
        {
            throw new FormatException("Too short.");
        }

        var word = rest[..end];
        rest = rest[(end + 1)..];
        return word;
    }
}

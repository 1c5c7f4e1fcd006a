using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads quoted strings and block strings (specification 2.10.4).</summary>
internal static class StringLexer
{
    public static Token Read(Lexer lexer, Source source, int start)
    {
        var text = source.Text;
        var position = start + 1;
        var chunk = position;
        StringBuilder? value = null;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == '"')
            {
                var tail = text.AsSpan(chunk, position - chunk);
                var whole = value is null ? tail.ToString() : value.Append(tail).ToString();
                return new Token(TokenKind.String, start, position + 1, whole);
            }

            if (c is '\n' or '\r')
            {
                break;
            }

            if (c == '\\')
            {
                value ??= new StringBuilder();
                value.Append(text, chunk, position - chunk);
                position += ReadEscape(source, position, value);
                chunk = position;
            }
            else if (Characters.IsSourceCharacter(text, position, out var width))
            {
                position += width;
            }
            else
            {
                throw Invalid(lexer, source, position);
            }
        }

        throw new GraphQLSyntaxException(source, position, "Unterminated string.");
    }

    public static Token ReadBlock(Lexer lexer, Source source, int start)
    {
        var text = source.Text;
        var position = start + 3;
        var raw = new StringBuilder();
        while (position < text.Length)
        {
            var rest = text.AsSpan(position);
            if (rest.StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                return new Token(TokenKind.BlockString, start, position + 3, BlockString.Dedent(raw.ToString()));
            }

            if (rest.StartsWith("\\\"\"\"", StringComparison.Ordinal))
            {
                raw.Append("\"\"\"");
                position += 4;
            }
            else if (Characters.IsSourceCharacter(text, position, out var width))
            {
                raw.Append(text, position, width);
                position += width;
            }
            else
            {
                throw Invalid(lexer, source, position);
            }
        }

        throw new GraphQLSyntaxException(source, position, "Unterminated string.");
    }

    private static GraphQLSyntaxException Invalid(Lexer lexer, Source source, int position) =>
        new(source, position, $"Invalid character within String: {lexer.Describe(position)}.");

    private static int ReadEscape(Source source, int position, StringBuilder value)
    {
        var text = source.Text;
        var next = position + 1 < text.Length ? text[position + 1] : '\0';
        if (next == 'u')
        {
            return position + 2 < text.Length && text[position + 2] == '{'
                ? ReadBraced(source, position, value)
                : ReadFourDigits(source, position, value);
        }

        value.Append(next switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw new GraphQLSyntaxException(
                source, position, $"Invalid character escape sequence: \"{Cut(text, position, 2)}\"."),
        });
        return 2;
    }

    private static int ReadBraced(Source source, int position, StringBuilder value)
    {
        var text = source.Text;
        var point = 0;
        var size = 3;

        // Eight digits already exceed any code point, so the scan is bounded.
        while (size < 12)
        {
            var at = position + size++;
            var c = at < text.Length ? text[at] : '\0';
            if (c == '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                value.Append(new Rune(point).ToString());
                return size;
            }

            if (!char.IsAsciiHexDigit(c))
            {
                break;
            }

            point = (point << 4) | HexDigit(c);
            if (point < 0)
            {
                break;
            }
        }

        throw new GraphQLSyntaxException(
            source, position, $"Invalid Unicode escape sequence: \"{Cut(text, position, size)}\".");
    }

    private static int ReadFourDigits(Source source, int position, StringBuilder value)
    {
        var text = source.Text;
        if (TryUnit(text, position, out var unit))
        {
            if (!char.IsSurrogate(unit))
            {
                value.Append(unit);
                return 6;
            }

            if (char.IsHighSurrogate(unit)
                && position + 6 < text.Length
                && TryUnit(text, position + 6, out var low)
                && char.IsLowSurrogate(low))
            {
                value.Append(unit).Append(low);
                return 12;
            }
        }

        throw new GraphQLSyntaxException(
            source, position, $"Invalid Unicode escape sequence: \"{Cut(text, position, 6)}\".");
    }

    private static bool TryUnit(string text, int position, out char unit)
    {
        unit = '\0';
        if (position + 6 > text.Length || text[position] != '\\' || text[position + 1] != 'u')
        {
            return false;
        }

        var valid = ushort.TryParse(
            text.AsSpan(position + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        unit = (char)number;
        return valid;
    }

    private static int HexDigit(char c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static string Cut(string text, int start, int length) =>
        text.Substring(start, Math.Min(length, text.Length - start));
}

using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Cuts a text into tokens, one at a time (specification 2.1).</summary>
internal sealed class Lexer(Source source)
{
    private readonly string text = source.Text;

    /// <summary>The token that starts at or after an offset; blanks, commas and comments are passed over.</summary>
    public Token ReadFrom(int offset)
    {
        var position = SkipIgnored(offset);
        if (position >= text.Length)
        {
            return new Token(TokenKind.EndOfFile, text.Length, text.Length);
        }

        var c = text[position];
        if (Characters.IsNameStart(c))
        {
            return ReadName(position);
        }

        if (Characters.IsDigit(c) || c == '-')
        {
            return NumberLexer.Read(this, source, position);
        }

        var kind = c switch
        {
            '!' => TokenKind.Bang,
            '$' => TokenKind.Dollar,
            '&' => TokenKind.Ampersand,
            '(' => TokenKind.LeftParenthesis,
            ')' => TokenKind.RightParenthesis,
            ':' => TokenKind.Colon,
            '=' => TokenKind.EqualsSign,
            '@' => TokenKind.At,
            '[' => TokenKind.LeftBracket,
            ']' => TokenKind.RightBracket,
            '{' => TokenKind.LeftBrace,
            '|' => TokenKind.Pipe,
            '}' => TokenKind.RightBrace,
            _ => TokenKind.StartOfFile,
        };
        return kind != TokenKind.StartOfFile ? new Token(kind, position, position + 1)
            : c == '"' ? ReadString(position)
            : c == '.' ? ReadDots(position)
            : throw Unreadable(position);
    }

    /// <summary>How an error message shows the character at an offset: itself in quotes when it prints, else U+XXXX.</summary>
    public string Describe(int position)
    {
        if (position >= text.Length)
        {
            return "<EOF>";
        }

        if (!Rune.TryGetRuneAt(text, position, out var rune))
        {
            return CodePoint(text[position]);
        }

        return rune.Value is >= 0x20 and <= 0x7E
            ? rune.Value == '"' ? "'\"'" : $"\"{(char)rune.Value}\""
            : CodePoint(rune.Value);
    }

    private static string CodePoint(int value) => "U+" + value.ToString("X4", CultureInfo.InvariantCulture);

    private int SkipIgnored(int position)
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case '\uFEFF' or ' ' or '\t' or ',' or '\n' or '\r':
                    position++;
                    break;
                case '#':
                    // A comment reaches to the end of its line and may hold any source character.
                    while (position < text.Length && text[position] is not ('\n' or '\r'))
                    {
                        if (!Characters.IsSourceCharacter(text, position, out var width))
                        {
                            return position;
                        }

                        position += width;
                    }

                    break;
                default:
                    return position;
            }
        }

        return position;
    }

    private Token ReadName(int start)
    {
        var end = start + 1;
        while (end < text.Length && Characters.IsNameContinue(text[end]))
        {
            end++;
        }

        return new Token(TokenKind.Name, start, end, text[start..end]);
    }

    private Token ReadString(int start) =>
        text.AsSpan(start).StartsWith("\"\"\"", StringComparison.Ordinal)
            ? StringLexer.ReadBlock(this, source, start)
            : StringLexer.Read(this, source, start);

    private Token ReadDots(int position)
    {
        if (At(position + 1) == '.' && At(position + 2) == '.')
        {
            return new Token(TokenKind.Spread, position, position + 3);
        }

        if (At(position + 1) == '.')
        {
            throw new GraphQLSyntaxException(source, position, "Unexpected \"..\", did you mean \"...\"?");
        }

        if (Characters.IsDigit(At(position + 1)))
        {
            var end = position + 1;
            while (Characters.IsDigit(At(end)))
            {
                end++;
            }

            throw new GraphQLSyntaxException(
                source,
                position,
                $"Invalid number, expected digit before \".\", did you mean \"0.{text[(position + 1)..end]}\"?");
        }

        throw Unreadable(position);
    }

    private char At(int position) => position < text.Length ? text[position] : '\0';

    private GraphQLSyntaxException Unreadable(int position)
    {
        if (text[position] == '\'')
        {
            return new GraphQLSyntaxException(
                source, position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
        }

        var known = Characters.IsSourceCharacter(text, position, out _);
        return new GraphQLSyntaxException(
            source, position, $"{(known ? "Unexpected" : "Invalid")} character: {Describe(position)}.");
    }
}

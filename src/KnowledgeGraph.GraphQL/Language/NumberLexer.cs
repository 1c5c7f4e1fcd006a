namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads integers and floating-point numbers (specification 2.10.1 and 2.10.2).</summary>
internal static class NumberLexer
{
    public static Token Read(Lexer lexer, Source source, int start)
    {
        var text = source.Text;
        var position = start;
        var isFloat = false;
        if (text[position] == '-')
        {
            position++;
        }

        if (At(text, position) == '0')
        {
            position++;
            if (Characters.IsDigit(At(text, position)))
            {
                throw new GraphQLSyntaxException(
                    source, position, $"Invalid number, unexpected digit after 0: {lexer.Describe(position)}.");
            }
        }
        else
        {
            position = ReadDigits(lexer, source, position);
        }

        if (At(text, position) == '.')
        {
            isFloat = true;
            position = ReadDigits(lexer, source, position + 1);
        }

        if (At(text, position) is 'e' or 'E')
        {
            isFloat = true;
            position++;
            if (At(text, position) is '+' or '-')
            {
                position++;
            }

            position = ReadDigits(lexer, source, position);
        }

        // A number may not run into a dot or a name: 1.2.3 and 0xF are faults, not two tokens.
        if (At(text, position) == '.' || Characters.IsNameStart(At(text, position)))
        {
            throw Expected(lexer, source, position);
        }

        return new Token(isFloat ? TokenKind.Float : TokenKind.Int, start, position, text[start..position]);
    }

    private static int ReadDigits(Lexer lexer, Source source, int position)
    {
        if (!Characters.IsDigit(At(source.Text, position)))
        {
            throw Expected(lexer, source, position);
        }

        while (Characters.IsDigit(At(source.Text, position)))
        {
            position++;
        }

        return position;
    }

    private static GraphQLSyntaxException Expected(Lexer lexer, Source source, int position) =>
        new(source, position, $"Invalid number, expected digit but got: {lexer.Describe(position)}.");

    private static char At(string text, int position) => position < text.Length ? text[position] : '\0';
}

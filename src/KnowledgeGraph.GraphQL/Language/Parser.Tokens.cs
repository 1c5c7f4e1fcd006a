namespace KnowledgeGraph.GraphQL.Language;

/// <content>Going from token to token.</content>
public sealed partial class Parser
{
    private bool IsDescription => token.Kind is TokenKind.String or TokenKind.BlockString;

    private Location LocationFrom(int start) => new(source, start, lastEnd);

    private void Advance()
    {
        lastEnd = token.End;
        token = lexer.ReadFrom(token.End);
        if (token.Kind != TokenKind.EndOfFile && ++tokens > options.MaxTokens)
        {
            throw Fault(token, $"Document contains more than {options.MaxTokens} tokens. Parsing aborted.");
        }
    }

    private Token Expect(TokenKind kind)
    {
        var expected = token;
        if (expected.Kind != kind)
        {
            throw Fault(token, $"Expected {Token.Describe(kind)}, found {token.Description}.");
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }

        return expected;
    }

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
        {
            return false;
        }

        if (kind != TokenKind.EndOfFile)
        {
            Advance();
        }

        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Fault(token, $"Expected \"{keyword}\", found {token.Description}.");
        }
    }

    private bool SkipKeyword(string keyword)
    {
        if (token.Kind != TokenKind.Name || token.Value != keyword)
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Enter()
    {
        if (++depth > options.MaxDepth)
        {
            throw Fault(token, $"Document is nested more than {options.MaxDepth} levels deep. Parsing aborted.");
        }
    }

    private T[] Many<T>(TokenKind open, Func<T> item, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        do
        {
            items.Add(item());
        }
        while (!Skip(close));
        return [.. items];
    }

    private T[] OptionalMany<T>(TokenKind open, Func<T> item, TokenKind close) =>
        token.Kind == open ? Many(open, item, close) : [];

    private GraphQLSyntaxException Unexpected(Token unexpected) => Fault(unexpected, $"Unexpected {unexpected.Description}.");

    private GraphQLSyntaxException Fault(Token at, string description) => new(source, at.Start, description);
}

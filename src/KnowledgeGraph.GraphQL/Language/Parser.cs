namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads a text into a document (specification 2 and appendix B). Executable definitions are here, values and types
/// in <c>Parser.Values.cs</c>, the type system in <c>Parser.TypeSystem.cs</c>, tokens in <c>Parser.Tokens.cs</c>.</summary>
public sealed partial class Parser
{
    private readonly Source source;
    private readonly ParserOptions options;
    private readonly Lexer lexer;
    private Token token = new(TokenKind.StartOfFile, 0, 0);
    private int lastEnd;
    private int tokens;
    private int depth;

    private Parser(Source source, ParserOptions options)
    {
        this.source = source;
        this.options = options;
        lexer = new Lexer(source);
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is not in the language, or exceeds the options' limits.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null) => Parse(new Source(text), options);

    /// <inheritdoc cref="Parse(string, ParserOptions?)"/>
    public static DocumentNode Parse(Source source, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Parser(source, options ?? new ParserOptions()).Document();
    }

    /// <summary>Reads a single value, such as <c>{a: [1, 2]}</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no value.</exception>
    public static ValueNode ParseValue(string text)
    {
        var parser = new Parser(new Source(text), new ParserOptions());
        parser.Expect(TokenKind.StartOfFile);
        var value = parser.Value(constant: false);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    private DocumentNode Document() =>
        new(new Location(source, 0, source.Text.Length), Many(TokenKind.StartOfFile, Definition, TokenKind.EndOfFile));

    private DefinitionNode Definition()
    {
        if (token.Kind == TokenKind.LeftBrace)
        {
            return Operation();
        }

        var described = IsDescription;
        var keyword = described ? lexer.ReadFrom(token.End) : token;
        if (described && keyword.Kind == TokenKind.LeftBrace)
        {
            throw Fault(token, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        if (keyword.Kind == TokenKind.Name)
        {
            switch (keyword.Value)
            {
                case "query" or "mutation" or "subscription":
                    return Operation();
                case "fragment":
                    return Fragment();
            }

            if (TypeSystemDefinition(keyword) is { } definition)
            {
                return definition;
            }

            if (described)
            {
                throw Fault(token, "Unexpected description, only GraphQL definitions support descriptions.");
            }

            if (keyword.Value == "extend")
            {
                return Extension();
            }
        }

        throw Unexpected(keyword);
    }

    private OperationDefinitionNode Operation()
    {
        var start = token.Start;
        if (token.Kind == TokenKind.LeftBrace)
        {
            var shorthand = SelectionSet();
            return new(LocationFrom(start), OperationKind.Query, null, null, [], [], shorthand);
        }

        var description = Description();
        var kind = OperationType();
        var name = token.Kind == TokenKind.Name ? Name() : null;
        var variables = OptionalMany(TokenKind.LeftParenthesis, VariableDefinition, TokenKind.RightParenthesis);
        var directives = Directives(constant: false);
        var selectionSet = SelectionSet();
        return new(LocationFrom(start), kind, description, name, variables, directives, selectionSet);
    }

    private OperationKind OperationType()
    {
        var name = Expect(TokenKind.Name);
        return name.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Unexpected(name),
        };
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = token.Start;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        var type = Type();
        var defaultValue = Skip(TokenKind.EqualsSign) ? Value(constant: true) : null;
        var directives = Directives(constant: true);
        return new(LocationFrom(start), description, variable, type, defaultValue, directives);
    }

    private SelectionSetNode SelectionSet()
    {
        var start = token.Start;
        Enter();
        var selections = Many(TokenKind.LeftBrace, Selection, TokenKind.RightBrace);
        depth--;
        return new(LocationFrom(start), selections);
    }

    private SelectionNode Selection() => token.Kind == TokenKind.Spread ? Spread() : Field();

    private FieldNode Field()
    {
        var start = token.Start;
        var name = Name();
        NameNode? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = Name();
        }

        var arguments = Arguments(constant: false);
        var directives = Directives(constant: false);
        var selectionSet = token.Kind == TokenKind.LeftBrace ? SelectionSet() : null;
        return new(LocationFrom(start), alias, name, arguments, directives, selectionSet);
    }

    private SelectionNode Spread()
    {
        var start = token.Start;
        Expect(TokenKind.Spread);
        var conditional = SkipKeyword("on");
        if (!conditional && token.Kind == TokenKind.Name)
        {
            var name = FragmentName();
            var spreadDirectives = Directives(constant: false);
            return new FragmentSpreadNode(LocationFrom(start), name, spreadDirectives);
        }

        var condition = conditional ? NamedType() : null;
        var directives = Directives(constant: false);
        var selectionSet = SelectionSet();
        return new InlineFragmentNode(LocationFrom(start), condition, directives, selectionSet);
    }

    private FragmentDefinitionNode Fragment()
    {
        var start = token.Start;
        var description = Description();
        ExpectKeyword("fragment");
        var name = FragmentName();
        ExpectKeyword("on");
        var condition = NamedType();
        var directives = Directives(constant: false);
        var selectionSet = SelectionSet();
        return new(LocationFrom(start), description, name, condition, directives, selectionSet);
    }

    private NameNode FragmentName() => token.Value == "on" && token.Kind == TokenKind.Name ? throw Unexpected(token) : Name();
}

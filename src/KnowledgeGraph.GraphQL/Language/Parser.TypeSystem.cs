namespace KnowledgeGraph.GraphQL.Language;

/// <content>Type system definitions and extensions (specification 3).</content>
public sealed partial class Parser
{
    private TypeSystemNode? TypeSystemDefinition(Token keyword) => keyword.Value switch
    {
        "schema" => SchemaDefinition(),
        "directive" => DirectiveDefinition(),
        _ => KindOf(keyword.Value) is { } kind ? TypeDefinition(kind) : null,
    };

    private static TypeKind? KindOf(string? keyword) => keyword switch
    {
        "scalar" => TypeKind.Scalar,
        "type" => TypeKind.Object,
        "interface" => TypeKind.Interface,
        "union" => TypeKind.Union,
        "enum" => TypeKind.Enum,
        "input" => TypeKind.InputObject,
        _ => null,
    };

    private SchemaDefinitionNode SchemaDefinition()
    {
        var start = token.Start;
        var description = Description();
        ExpectKeyword("schema");
        var directives = Directives(constant: true);
        var operationTypes = Many(TokenKind.LeftBrace, OperationTypeDefinition, TokenKind.RightBrace);
        return new(LocationFrom(start), false, description, directives, operationTypes);
    }

    private OperationTypeDefinitionNode OperationTypeDefinition()
    {
        var start = token.Start;
        var operation = OperationType();
        Expect(TokenKind.Colon);
        var type = NamedType();
        return new(LocationFrom(start), operation, type);
    }

    private TypeSystemNode Extension()
    {
        var keyword = lexer.ReadFrom(token.End);
        if (keyword.Kind == TokenKind.Name)
        {
            if (keyword.Value == "schema")
            {
                return SchemaExtension();
            }

            if (KindOf(keyword.Value) is { } kind)
            {
                return TypeExtension(kind);
            }
        }

        throw Unexpected(keyword);
    }

    private SchemaDefinitionNode SchemaExtension()
    {
        var start = token.Start;
        ExpectKeyword("extend");
        ExpectKeyword("schema");
        var directives = Directives(constant: true);
        var operationTypes = OptionalMany(TokenKind.LeftBrace, OperationTypeDefinition, TokenKind.RightBrace);
        return directives.Length == 0 && operationTypes.Length == 0
            ? throw Unexpected(token)
            : new(LocationFrom(start), true, null, directives, operationTypes);
    }

    private TypeDefinitionNode TypeDefinition(TypeKind kind)
    {
        var start = token.Start;
        var description = Description();
        Advance();
        return TypeBody(start, kind, false, description);
    }

    private TypeDefinitionNode TypeExtension(TypeKind kind)
    {
        var start = token.Start;
        Advance();
        Advance();
        var extension = TypeBody(start, kind, true, null);
        var empty = extension.Interfaces.Count == 0 && extension.Directives.Count == 0 && extension.Fields.Count == 0
            && extension.Types.Count == 0 && extension.Values.Count == 0 && extension.InputFields.Count == 0;
        return empty ? throw Unexpected(token) : extension;
    }

    private TypeDefinitionNode TypeBody(int start, TypeKind kind, bool isExtension, StringValueNode? description)
    {
        var name = Name();
        var interfaces = kind is TypeKind.Object or TypeKind.Interface && SkipKeyword("implements")
            ? Delimited(TokenKind.Ampersand, NamedType)
            : [];
        var directives = Directives(constant: true);
        IReadOnlyList<FieldDefinitionNode> fields = kind is TypeKind.Object or TypeKind.Interface
            ? OptionalMany(TokenKind.LeftBrace, FieldDefinition, TokenKind.RightBrace)
            : [];
        IReadOnlyList<NamedTypeNode> types = kind is TypeKind.Union && Skip(TokenKind.EqualsSign)
            ? Delimited(TokenKind.Pipe, NamedType)
            : [];
        IReadOnlyList<EnumValueDefinitionNode> values = kind is TypeKind.Enum
            ? OptionalMany(TokenKind.LeftBrace, EnumValueDefinition, TokenKind.RightBrace)
            : [];
        IReadOnlyList<InputValueDefinitionNode> inputFields = kind is TypeKind.InputObject
            ? OptionalMany(TokenKind.LeftBrace, InputField, TokenKind.RightBrace)
            : [];
        return new(
            LocationFrom(start), kind, isExtension, description, name, interfaces, directives, fields, types, values, inputFields);
    }

    private FieldDefinitionNode FieldDefinition()
    {
        var start = token.Start;
        var description = Description();
        var name = Name();
        var arguments = OptionalMany(TokenKind.LeftParenthesis, ArgumentDefinition, TokenKind.RightParenthesis);
        Expect(TokenKind.Colon);
        var type = Type();
        var directives = Directives(constant: true);
        return new(LocationFrom(start), description, name, arguments, type, directives);
    }

    private InputValueDefinitionNode ArgumentDefinition() => InputValue(isArgument: true);

    private InputValueDefinitionNode InputField() => InputValue(isArgument: false);

    private InputValueDefinitionNode InputValue(bool isArgument)
    {
        var start = token.Start;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        var type = Type();
        var defaultValue = Skip(TokenKind.EqualsSign) ? Value(constant: true) : null;
        var directives = Directives(constant: true);
        return new(LocationFrom(start), description, name, type, defaultValue, directives, isArgument);
    }

    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = token.Start;
        var description = Description();
        if (token is { Kind: TokenKind.Name, Value: "true" or "false" or "null" })
        {
            throw Fault(token, $"{token.Description} is reserved and cannot be used for an enum value.");
        }

        var name = Name();
        var directives = Directives(constant: true);
        return new(LocationFrom(start), description, name, directives);
    }

    private DirectiveDefinitionNode DirectiveDefinition()
    {
        var start = token.Start;
        var description = Description();
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = Name();
        var arguments = OptionalMany(TokenKind.LeftParenthesis, ArgumentDefinition, TokenKind.RightParenthesis);
        var repeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(TokenKind.Pipe, DirectiveLocation);
        return new(LocationFrom(start), description, name, arguments, repeatable, locations);
    }

    private NameNode DirectiveLocation()
    {
        var start = token;
        var name = Name();
        return DirectiveLocations.All.Contains(name.Value) ? name : throw Unexpected(start);
    }

    private T[] Delimited<T>(TokenKind delimiter, Func<T> item)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
        {
            items.Add(item());
        }
        while (Skip(delimiter));
        return [.. items];
    }
}

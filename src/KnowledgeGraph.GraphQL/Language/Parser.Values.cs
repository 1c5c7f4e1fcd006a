namespace KnowledgeGraph.GraphQL.Language;

/// <content>Names, values, arguments, directives and type references.</content>
public sealed partial class Parser
{
    private NameNode Name()
    {
        var name = Expect(TokenKind.Name);
        return new(new Location(source, name.Start, name.End), name.Value!);
    }

    private VariableNode Variable()
    {
        var start = token.Start;
        Expect(TokenKind.Dollar);
        var name = Name();
        return new(LocationFrom(start), name);
    }

    private ArgumentNode[] Arguments(bool constant) =>
        OptionalMany(TokenKind.LeftParenthesis, () => Argument(constant), TokenKind.RightParenthesis);

    private ArgumentNode Argument(bool constant)
    {
        var start = token.Start;
        var name = Name();
        Expect(TokenKind.Colon);
        var value = Value(constant);
        return new(LocationFrom(start), name, value);
    }

    private DirectiveNode[] Directives(bool constant)
    {
        if (token.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (token.Kind == TokenKind.At)
        {
            var start = token.Start;
            Advance();
            var name = Name();
            var arguments = Arguments(constant);
            directives.Add(new(LocationFrom(start), name, arguments));
        }

        return [.. directives];
    }

    private ValueNode Value(bool constant)
    {
        var value = token;
        switch (value.Kind)
        {
            case TokenKind.LeftBracket:
                return List(constant);
            case TokenKind.LeftBrace:
                return Object(constant);
            case TokenKind.Int:
                Advance();
                return new IntValueNode(LocationFrom(value.Start), value.Value!);
            case TokenKind.Float:
                Advance();
                return new FloatValueNode(LocationFrom(value.Start), value.Value!);
            case TokenKind.String or TokenKind.BlockString:
                return StringValue();
            case TokenKind.Name:
                Advance();
                return value.Value switch
                {
                    "true" => new BooleanValueNode(LocationFrom(value.Start), true),
                    "false" => new BooleanValueNode(LocationFrom(value.Start), false),
                    "null" => new NullValueNode(LocationFrom(value.Start)),
                    _ => new EnumValueNode(LocationFrom(value.Start), value.Value!),
                };
            case TokenKind.Dollar when !constant:
                return Variable();
            case TokenKind.Dollar:
                Expect(TokenKind.Dollar);
                throw token.Kind == TokenKind.Name
                    ? Fault(value, $"Unexpected variable \"${token.Value}\" in constant value.")
                    : Unexpected(value);
            default:
                throw Unexpected(value);
        }
    }

    private StringValueNode StringValue()
    {
        var value = token;
        Advance();
        return new(LocationFrom(value.Start), value.Value!, value.Kind == TokenKind.BlockString);
    }

    private ListValueNode List(bool constant)
    {
        var start = token.Start;
        Enter();
        Advance();
        var values = new List<ValueNode>();
        while (!Skip(TokenKind.RightBracket))
        {
            values.Add(Value(constant));
        }

        depth--;
        return new(LocationFrom(start), values);
    }

    private ObjectValueNode Object(bool constant)
    {
        var start = token.Start;
        Enter();
        Advance();
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.RightBrace))
        {
            var fieldStart = token.Start;
            var name = Name();
            Expect(TokenKind.Colon);
            var value = Value(constant);
            fields.Add(new(LocationFrom(fieldStart), name, value));
        }

        depth--;
        return new(LocationFrom(start), fields);
    }

    private TypeNode Type()
    {
        var start = token.Start;
        TypeNode type;
        if (token.Kind == TokenKind.LeftBracket)
        {
            Enter();
            Advance();
            var item = Type();
            Expect(TokenKind.RightBracket);
            depth--;
            type = new ListTypeNode(LocationFrom(start), item);
        }
        else
        {
            type = NamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(LocationFrom(start), type) : type;
    }

    private NamedTypeNode NamedType()
    {
        var name = Name();
        return new(name.Location, name);
    }

    private StringValueNode? Description() => IsDescription ? StringValue() : null;
}

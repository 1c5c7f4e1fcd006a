using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Makes the types and directives of a document whose names are known to be right.</summary>
internal sealed class TypeFactory
{
    private readonly OrderedDictionary<string, NamedType> types = new(StringComparer.Ordinal);
    private readonly TypeBindings bindings;

    public TypeFactory(DocumentNode document, TypeBindings bindings)
    {
        this.bindings = bindings;
        var parts = document.Definitions.OfType<TypeDefinitionNode>()
            .Where(node => BuiltIn(node.Name.Value) is null)
            .GroupBy(node => node.Name.Value, StringComparer.Ordinal)
            .Select(group => group.OrderBy(node => node.IsExtension).ToArray())
            .ToArray();
        foreach (var nodes in parts)
        {
            types.Add(nodes[0].Name.Value, Shell(nodes));
        }

        foreach (var type in types.Values.ToArray())
        {
            Fill(type);
        }

        Link();
        Directives =
        [
            .. document.Definitions.OfType<DirectiveDefinitionNode>().Select(Directive),
            .. BuiltInDirectives.Definitions(document).Select(Directive),
        ];
    }

    /// <summary>The types of the document, in its order.</summary>
    public IReadOnlyList<NamedType> Types => [.. types.Values];

    /// <summary>The directives of the document, then the built-in ones it does not define itself.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>A type of the document or a built-in one.</summary>
    public NamedType? Find(string name) =>
        types.TryGetValue(name, out var type) ? type : BuiltIn(name);

    /// <summary>A type that every schema has; a definition of the same name is passed over.</summary>
    private static NamedType? BuiltIn(string name) =>
        BuiltInScalars.All.FirstOrDefault(scalar => scalar.Name == name) ?? Introspection.Type(name);

    private NamedType Shell(TypeDefinitionNode[] nodes)
    {
        var name = nodes[0].Name.Value;
        var description = nodes[0].Description?.Value;
        return nodes[0].Kind switch
        {
            TypeKind.Object => new ObjectType(name, description, nodes),
            TypeKind.Interface => new InterfaceType(name, description, nodes),
            TypeKind.Union => new UnionType(name, description, nodes),
            TypeKind.Enum => new EnumType(name, description, nodes, [.. nodes.SelectMany(node => node.Values).Select(value => Value(name, value))]),
            TypeKind.InputObject => new InputObjectType(name, description, nodes, nodes.Any(node => Directive(node.Directives, "oneOf") is not null)),
            _ => new ScalarType(name, description, nodes, SpecifiedBy(nodes), bindings.Scalars.GetValueOrDefault(name, ScalarCoercion.Any)),
        };
    }

    private void Fill(NamedType type)
    {
        switch (type)
        {
            case FieldedType fielded:
                fielded.Interfaces = [.. type.Nodes.SelectMany(node => node.Interfaces).Select(node => Find(node.Name.Value)).OfType<InterfaceType>()];
                fielded.SetFields([.. type.Nodes.SelectMany(node => node.Fields).Select(node => Field(fielded, node))]);
                break;
            case UnionType union:
                union.PossibleTypes = [.. type.Nodes.SelectMany(node => node.Types).Select(node => Find(node.Name.Value)).OfType<ObjectType>()];
                break;
            case InputObjectType input:
                input.SetFields([.. type.Nodes.SelectMany(node => node.InputFields).Select(node => Input(node, $"{type.Name}.{node.Name.Value}"))]);
                break;
        }
    }

    private void Link()
    {
        var fielded = types.Values.OfType<FieldedType>().ToArray();
        foreach (var type in fielded)
        {
            if (type is ObjectType obj)
            {
                obj.PossibleTypes = [obj];
            }
            else if (type is InterfaceType shared)
            {
                shared.PossibleTypes = [.. fielded.OfType<ObjectType>().Where(other => other.Interfaces.Contains(shared))];
                shared.Implementations = [.. fielded.OfType<InterfaceType>().Where(other => other.Interfaces.Contains(shared))];
            }
        }
    }

    private FieldDefinition Field(FieldedType parent, FieldDefinitionNode node)
    {
        var coordinate = $"{parent.Name}.{node.Name.Value}";
        return new FieldDefinition(
            node.Name.Value,
            node.Description?.Value,
            [.. node.Arguments.Select(argument => Input(argument, $"{coordinate}({argument.Name.Value}:)"))],
            Resolve(node.Type),
            Deprecation(node.Directives),
            parent,
            node);
    }

    private InputValueDefinition Input(InputValueDefinitionNode node, string coordinate) => new(
        node.Name.Value,
        coordinate,
        node.Description?.Value,
        Resolve(node.Type),
        node.DefaultValue,
        Deprecation(node.Directives),
        node);

    private EnumValueDefinition Value(string type, EnumValueDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        bindings.Enums.TryGetValue(type, out var bind) ? bind(node.Name.Value) : node.Name.Value,
        Deprecation(node.Directives),
        node);

    private DirectiveDefinition Directive(DirectiveDefinitionNode node) => new(
        node.Name.Value,
        node.Description?.Value,
        [.. node.Arguments.Select(argument => Input(argument, $"@{node.Name.Value}({argument.Name.Value}:)"))],
        node.Repeatable,
        [.. node.Locations.Select(location => location.Value)],
        node);

    private SchemaType Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(Resolve(list.ItemType)),
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.NullableType)),
        NamedTypeNode named => Find(named.Name.Value)!,
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no type."),
    };

    private static DirectiveNode? Directive(IReadOnlyList<DirectiveNode> directives, string name) =>
        directives.FirstOrDefault(directive => directive.Name.Value == name);

    private static string? Deprecation(IReadOnlyList<DirectiveNode> directives) =>
        Directive(directives, "deprecated") is { } directive
            ? Text(directive, "reason") ?? BuiltInDirectives.DefaultDeprecationReason
            : null;

    private static string? SpecifiedBy(TypeDefinitionNode[] nodes) => nodes
        .Select(node => Directive(node.Directives, "specifiedBy"))
        .OfType<DirectiveNode>()
        .Select(directive => Text(directive, "url"))
        .FirstOrDefault();

    private static string? Text(DirectiveNode directive, string argument) =>
        (directive.Arguments.FirstOrDefault(node => node.Name.Value == argument)?.Value as StringValueNode)?.Value;
}

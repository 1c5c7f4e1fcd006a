namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A definition or extension of the type system (specification 3.1).</summary>
public abstract class TypeSystemNode(Location location, bool isExtension, IReadOnlyList<DirectiveNode> directives)
    : DefinitionNode(location)
{
    /// <summary>Whether it extends what is defined elsewhere.</summary>
    public bool IsExtension { get; } = isExtension;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>The schema itself: its root operation types.</summary>
public sealed class SchemaDefinitionNode(
    Location location,
    bool isExtension,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes) : TypeSystemNode(location, isExtension, directives)
{
    public StringValueNode? Description { get; } = description;

    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Directives);
        walker.Visit(OperationTypes);
    }
}

/// <summary>Which type an operation starts from.</summary>
public sealed class OperationTypeDefinitionNode(Location location, OperationKind operation, NamedTypeNode type)
    : Node(location)
{
    public OperationKind Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(Type);
}

/// <summary>The kinds of named types.</summary>
public enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
}

/// <summary>A named type, of any kind; the lists that its kind lacks are empty.</summary>
public sealed class TypeDefinitionNode(
    Location location,
    TypeKind kind,
    bool isExtension,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<FieldDefinitionNode> fields,
    IReadOnlyList<NamedTypeNode> types,
    IReadOnlyList<EnumValueDefinitionNode> values,
    IReadOnlyList<InputValueDefinitionNode> inputFields) : TypeSystemNode(location, isExtension, directives)
{
    public TypeKind Kind { get; } = kind;

    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    /// <summary>What an object or interface implements.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>The fields of an object or interface.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;

    /// <summary>The members of a union.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;

    /// <summary>The fields of an input object.</summary>
    public IReadOnlyList<InputValueDefinitionNode> InputFields { get; } = inputFields;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Interfaces);
        walker.Visit(Directives);
        walker.Visit(Fields);
        walker.Visit(Types);
        walker.Visit(Values);
        walker.Visit(InputFields);
    }
}

/// <summary>A field of an object or interface.</summary>
public sealed class FieldDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Arguments);
        walker.Visit(Type);
        walker.Visit(Directives);
    }
}

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives,
    bool isArgument) : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>Whether it is an argument rather than a field of an input object.</summary>
    public bool IsArgument { get; } = isArgument;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Type);
        walker.Visit(DefaultValue);
        walker.Visit(Directives);
    }
}

/// <summary>A value of an enum.</summary>
public sealed class EnumValueDefinitionNode(
    Location location, StringValueNode? description, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Directives);
    }
}

/// <summary>A directive's definition.</summary>
public sealed class DirectiveDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool repeatable,
    IReadOnlyList<NameNode> locations) : TypeSystemNode(location, isExtension: false, [])
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool Repeatable { get; } = repeatable;

    public IReadOnlyList<NameNode> Locations { get; } = locations;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Arguments);
        walker.Visit(Locations);
    }
}

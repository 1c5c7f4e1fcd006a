namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A whole document (specification 2.2).</summary>
public sealed class DocumentNode(Location location, IReadOnlyList<DefinitionNode> definitions) : Node(location)
{
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(Definitions);
}

/// <summary>A definition at the top of a document.</summary>
public abstract class DefinitionNode(Location location) : Node(location);

/// <summary>What an operation does.</summary>
public enum OperationKind
{
    Query,
    Mutation,
    Subscription,
}

/// <summary>A query, mutation or subscription.</summary>
public sealed class OperationDefinitionNode(
    Location location,
    OperationKind operation,
    StringValueNode? description,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location)
{
    public OperationKind Operation { get; } = operation;

    public StringValueNode? Description { get; } = description;

    public NameNode? Name { get; } = name;

    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Variables);
        walker.Visit(Directives);
        walker.Visit(SelectionSet);
    }
}

/// <summary>A variable that an operation takes.</summary>
public sealed class VariableDefinitionNode(
    Location location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Variable);
        walker.Visit(Type);
        walker.Visit(DefaultValue);
        walker.Visit(Directives);
    }
}

/// <summary>What is selected of an object.</summary>
public sealed class SelectionSetNode(Location location, IReadOnlyList<SelectionNode> selections) : Node(location)
{
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(Selections);
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode(Location location, IReadOnlyList<DirectiveNode> directives) : Node(location)
{
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A field.</summary>
public sealed class FieldNode(
    Location location,
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SelectionNode(location, directives)
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of its value in the response: the alias, or else the name.</summary>
    public string ResponseKey => (Alias ?? Name).Value;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Alias);
        walker.Visit(Name);
        walker.Visit(Arguments);
        walker.Visit(Directives);
        walker.Visit(SelectionSet);
    }
}

/// <summary>The use of a named fragment.</summary>
public sealed class FragmentSpreadNode(Location location, NameNode name, IReadOnlyList<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    public NameNode Name { get; } = name;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Directives);
    }
}

/// <summary>A fragment written where it is used.</summary>
public sealed class InlineFragmentNode(
    Location location,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SelectionNode(location, directives)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(TypeCondition);
        walker.Visit(Directives);
        walker.Visit(SelectionSet);
    }
}

/// <summary>A named fragment.</summary>
public sealed class FragmentDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : DefinitionNode(location)
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;

    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(TypeCondition);
        walker.Visit(Directives);
        walker.Visit(SelectionSet);
    }
}

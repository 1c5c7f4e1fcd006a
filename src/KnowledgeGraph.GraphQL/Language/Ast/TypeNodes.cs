namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A reference to a type: a name, a list or a non-null of one (specification 2.12).</summary>
public abstract class TypeNode(Location location) : Node(location);

/// <summary>A type by its name.</summary>
public sealed class NamedTypeNode(Location location, NameNode name) : TypeNode(location)
{
    public NameNode Name { get; } = name;

    public override string ToString() => Name.Value;

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(Name);
}

/// <summary>A list type.</summary>
public sealed class ListTypeNode(Location location, TypeNode itemType) : TypeNode(location)
{
    public TypeNode ItemType { get; } = itemType;

    public override string ToString() => $"[{ItemType}]";

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(ItemType);
}

/// <summary>A type that excludes null.</summary>
public sealed class NonNullTypeNode(Location location, TypeNode nullableType) : TypeNode(location)
{
    public TypeNode NullableType { get; } = nullableType;

    public override string ToString() => $"{NullableType}!";

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(NullableType);
}

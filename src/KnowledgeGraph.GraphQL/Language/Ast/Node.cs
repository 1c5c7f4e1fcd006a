namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A node of a parsed document. Nodes are immutable and know where they stand.</summary>
public abstract class Node(Location location)
{
    /// <summary>Where the node stands.</summary>
    public Location Location { get; } = location;

    /// <summary>Shows each child but descriptions to <paramref name="walker"/>, in the order of the specification's
    /// grammar.</summary>
    internal abstract void WalkChildren(NodeWalker walker);
}

/// <summary>Goes over a tree of nodes; what to do at a node is the subclass's.</summary>
internal abstract class NodeWalker
{
    public abstract void Visit(Node? node);

    public void Visit<T>(IReadOnlyList<T> nodes)
        where T : Node
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            Visit(nodes[i]);
        }
    }
}

/// <summary>A name.</summary>
public sealed class NameNode(Location location, string value) : Node(location)
{
    public string Value { get; } = value;

    internal override void WalkChildren(NodeWalker walker)
    {
    }
}

/// <summary>A directive applied to something.</summary>
public sealed class DirectiveNode(Location location, NameNode name, IReadOnlyList<ArgumentNode> arguments) : Node(location)
{
    public NameNode Name { get; } = name;

    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Arguments);
    }
}

/// <summary>An argument given to a field or a directive.</summary>
public sealed class ArgumentNode(Location location, NameNode name, ValueNode value) : Node(location)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Value);
    }
}

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A literal value or a variable (specification 2.10).</summary>
public abstract class ValueNode(Location location) : Node(location)
{
    internal override void WalkChildren(NodeWalker walker)
    {
    }

    /// <summary>The value as it is written in the language, in one line.</summary>
    public override string ToString() => Printer.Print(this);
}

/// <summary>A variable: <c>$name</c>.</summary>
public sealed class VariableNode(Location location, NameNode name) : ValueNode(location)
{
    public NameNode Name { get; } = name;

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(Name);
}

/// <summary>An integer, as its digits.</summary>
public sealed class IntValueNode(Location location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

/// <summary>A floating-point number, as its digits.</summary>
public sealed class FloatValueNode(Location location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

/// <summary>A string, with escapes resolved.</summary>
public sealed class StringValueNode(Location location, string value, bool block) : ValueNode(location)
{
    public string Value { get; } = value;

    /// <summary>Whether it was written as a block string.</summary>
    public bool Block { get; } = block;
}

/// <summary>True or false.</summary>
public sealed class BooleanValueNode(Location location, bool value) : ValueNode(location)
{
    public bool Value { get; } = value;
}

/// <summary>The literal null.</summary>
public sealed class NullValueNode(Location location) : ValueNode(location);

/// <summary>A name that stands for an enum value.</summary>
public sealed class EnumValueNode(Location location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

/// <summary>A list of values.</summary>
public sealed class ListValueNode(Location location, IReadOnlyList<ValueNode> values) : ValueNode(location)
{
    public IReadOnlyList<ValueNode> Values { get; } = values;

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(Values);
}

/// <summary>An input object.</summary>
public sealed class ObjectValueNode(Location location, IReadOnlyList<ObjectFieldNode> fields) : ValueNode(location)
{
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;

    internal override void WalkChildren(NodeWalker walker) => walker.Visit(Fields);
}

/// <summary>One field of an input object.</summary>
public sealed class ObjectFieldNode(Location location, NameNode name, ValueNode value) : Node(location)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;

    internal override void WalkChildren(NodeWalker walker)
    {
        walker.Visit(Name);
        walker.Visit(Value);
    }
}

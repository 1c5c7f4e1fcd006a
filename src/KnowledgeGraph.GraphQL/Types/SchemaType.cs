using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A type of a schema: a named one, or a list or non-null of another (specification 3.4).</summary>
public abstract class SchemaType
{
    /// <summary>The named type under all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its non-null, if it has one.</summary>
    public SchemaType Nullable => this is NonNullType nonNull ? nonNull.Of : this;

    /// <summary>Whether arguments and variables can be of this type.</summary>
    public bool IsInput => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>Whether fields can be of this type.</summary>
    public bool IsOutput => Named is not InputObjectType;

    /// <summary>Whether both are the same type; named types are one object each.</summary>
    public bool IsSameAs(SchemaType other) => (this, other) switch
    {
        (NonNullType a, NonNullType b) => a.Of.IsSameAs(b.Of),
        (ListType a, ListType b) => a.Of.IsSameAs(b.Of),
        _ => ReferenceEquals(this, other),
    };
}

/// <summary>A list of another type.</summary>
public sealed class ListType(SchemaType of) : SchemaType
{
    public SchemaType Of { get; } = of;

    public override NamedType Named => Of.Named;

    public override string ToString() => $"[{Of}]";
}

/// <summary>Another type without null.</summary>
public sealed class NonNullType(SchemaType of) : SchemaType
{
    public SchemaType Of { get; } = of;

    public override NamedType Named => Of.Named;

    public override string ToString() => $"{Of}!";
}

/// <summary>A type with a name.</summary>
public abstract class NamedType(string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes) : SchemaType
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>Where it is defined and extended; none for built-in types.</summary>
    public IReadOnlyList<TypeDefinitionNode> Nodes { get; } = nodes;

    /// <summary>Its kind.</summary>
    public abstract TypeKind Kind { get; }

    public override NamedType Named => this;

    public override string ToString() => Name;
}

/// <summary>A type that holds fields or stands for types that do: an object, interface or union.</summary>
public abstract class CompositeType(string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes)
    : NamedType(name, description, nodes)
{
    /// <summary>The objects a value of it can be.</summary>
    public IReadOnlyList<ObjectType> PossibleTypes { get; internal set; } = [];

    /// <summary>A field by name, or null; unions have none.</summary>
    public virtual FieldDefinition? Field(string name) => null;
}

/// <summary>An object or an interface.</summary>
public abstract class FieldedType(string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes)
    : CompositeType(name, description, nodes)
{
    private Dictionary<string, FieldDefinition> byName = new(StringComparer.Ordinal);

    /// <summary>Its fields, in order of definition.</summary>
    public IReadOnlyList<FieldDefinition> Fields { get; private set; } = [];

    /// <summary>What it implements, in order of declaration.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    public override FieldDefinition? Field(string name) => byName.GetValueOrDefault(name);

    internal void SetFields(IReadOnlyList<FieldDefinition> fields)
    {
        Fields = fields;
        byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }
}

/// <summary>A type whose values have these fields (specification 3.6).</summary>
public sealed class ObjectType(string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes)
    : FieldedType(name, description, nodes)
{
    public override TypeKind Kind => TypeKind.Object;
}

/// <summary>Fields that several types share (specification 3.7).</summary>
public sealed class InterfaceType(string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes)
    : FieldedType(name, description, nodes)
{
    /// <summary>The interfaces that implement it.</summary>
    public IReadOnlyList<InterfaceType> Implementations { get; internal set; } = [];

    public override TypeKind Kind => TypeKind.Interface;
}

/// <summary>One of several objects (specification 3.8).</summary>
public sealed class UnionType(string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes)
    : CompositeType(name, description, nodes)
{
    public override TypeKind Kind => TypeKind.Union;
}

/// <summary>One of a set of names (specification 3.9).</summary>
public sealed class EnumType : NamedType
{
    private readonly Dictionary<string, EnumValueDefinition> byName;
    private readonly Dictionary<object, EnumValueDefinition> byValue = [];

    internal EnumType(
        string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes, IReadOnlyList<EnumValueDefinition> values)
        : base(name, description, nodes)
    {
        Values = values;
        byName = values.ToDictionary(value => value.Name, StringComparer.Ordinal);
        foreach (var value in values)
        {
            byValue.TryAdd(value.Value, value);
        }
    }

    /// <summary>Its values, in order of definition.</summary>
    public IReadOnlyList<EnumValueDefinition> Values { get; }

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>A value by its name, or null.</summary>
    public EnumValueDefinition? ByName(string name) => byName.GetValueOrDefault(name);

    /// <summary>A value by what stands for it inside the program, or null.</summary>
    public EnumValueDefinition? ByValue(object value) =>
        byValue.GetValueOrDefault(value) ?? (value is string name ? ByName(name) : null);
}

/// <summary>A structure that arguments take (specification 3.10).</summary>
public sealed class InputObjectType(string name, string? description, IReadOnlyList<TypeDefinitionNode> nodes, bool isOneOf)
    : NamedType(name, description, nodes)
{
    private Dictionary<string, InputValueDefinition> byName = new(StringComparer.Ordinal);

    /// <summary>Its fields, in order of definition.</summary>
    public IReadOnlyList<InputValueDefinition> Fields { get; private set; } = [];

    /// <summary>Whether exactly one field must be given.</summary>
    public bool IsOneOf { get; } = isOneOf;

    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>A field by name, or null.</summary>
    public InputValueDefinition? Field(string name) => byName.GetValueOrDefault(name);

    internal void SetFields(IReadOnlyList<InputValueDefinition> fields)
    {
        Fields = fields;
        byName = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }
}

/// <summary>A leaf with its own notation (specification 3.5).</summary>
public sealed class ScalarType(
    string name,
    string? description,
    IReadOnlyList<TypeDefinitionNode> nodes,
    string? specifiedBy,
    ScalarCoercion coercion) : NamedType(name, description, nodes)
{
    /// <summary>Address of the scalar's own specification, or null.</summary>
    public string? SpecifiedBy { get; } = specifiedBy;

    /// <summary>How its values are read and written.</summary>
    public ScalarCoercion Coercion { get; } = coercion;

    public override TypeKind Kind => TypeKind.Scalar;
}

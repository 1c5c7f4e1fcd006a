using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A field of an object or interface.</summary>
public sealed class FieldDefinition
{
    private readonly Dictionary<string, InputValueDefinition> byName;

    internal FieldDefinition(
        string name,
        string? description,
        IReadOnlyList<InputValueDefinition> arguments,
        SchemaType type,
        string? deprecation,
        FieldedType? parent,
        FieldDefinitionNode? node)
    {
        Name = name;
        Description = description;
        Arguments = arguments;
        Type = type;
        Deprecation = deprecation;
        Parent = parent;
        Node = node;
        byName = arguments.ToDictionary(argument => argument.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    public string? Description { get; }

    public IReadOnlyList<InputValueDefinition> Arguments { get; }

    public SchemaType Type { get; }

    /// <summary>Why it should not be used any more, or null.</summary>
    public string? Deprecation { get; }

    /// <summary>The type that has it; null for the fields that every type has.</summary>
    public FieldedType? Parent { get; }

    /// <summary>Where it is defined; null for built-in fields.</summary>
    public FieldDefinitionNode? Node { get; }

    /// <summary>An argument by name, or null.</summary>
    public InputValueDefinition? Argument(string name) => byName.GetValueOrDefault(name);

    /// <summary>Its schema coordinate: <c>Type.field</c>.</summary>
    public override string ToString() => $"{Parent?.Name ?? "<meta>"}.{Name}";
}

/// <summary>An argument, or a field of an input object.</summary>
/// <param name="Coordinate">Its schema coordinate, such as <c>Type.field(argument:)</c>.</param>
/// <param name="DefaultValue">What it is when left out, or null when it has no default.</param>
/// <param name="Deprecation">Why it should not be used any more, or null.</param>
/// <param name="Node">Where it is defined; null for built-in ones.</param>
public sealed record InputValueDefinition(
    string Name,
    string Coordinate,
    string? Description,
    SchemaType Type,
    ValueNode? DefaultValue,
    string? Deprecation,
    InputValueDefinitionNode? Node)
{
    private readonly Lock gate = new();
    private object? coercedDefault;
    private bool coerced;

    /// <summary>Whether it must be given.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    public override string ToString() => Coordinate;

    /// <summary>The default value in the program's terms.</summary>
    internal object? CoercedDefault()
    {
        lock (gate)
        {
            if (!coerced)
            {
                coercedDefault = LiteralCoercion.TryCoerce(DefaultValue!, Type, null, out var value) ? value : null;
                coerced = true;
            }

            return coercedDefault;
        }
    }
}

/// <summary>A value of an enum.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">What stands for it inside the program; the name itself unless bound to something else.</param>
/// <param name="Deprecation">Why it should not be used any more, or null.</param>
/// <param name="Node">Where it is defined; null for built-in ones.</param>
public sealed record EnumValueDefinition(
    string Name, string? Description, object Value, string? Deprecation, EnumValueDefinitionNode? Node);

/// <summary>A directive.</summary>
/// <param name="Locations">Where it may stand, such as <c>FIELD</c>.</param>
/// <param name="Node">Where it is defined; null for built-in ones.</param>
public sealed record DirectiveDefinition(
    string Name,
    string? Description,
    IReadOnlyList<InputValueDefinition> Arguments,
    bool IsRepeatable,
    IReadOnlyList<string> Locations,
    DirectiveDefinitionNode? Node)
{
    public override string ToString() => $"@{Name}";
}

using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What can be asked: types, directives and where operations start (specification 3.3). Immutable.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> types;
    private readonly Dictionary<string, DirectiveDefinition> directives;

    internal Schema(
        string? description,
        ObjectType? query,
        ObjectType? mutation,
        ObjectType? subscription,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives)
    {
        Description = description;
        Query = query;
        Mutation = mutation;
        Subscription = subscription;
        Types = types;
        Directives = directives;
        this.types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        this.directives = directives.ToDictionary(directive => directive.Name, StringComparer.Ordinal);
    }

    public string? Description { get; }

    /// <summary>Where queries start; null only while a schema is being checked.</summary>
    public ObjectType? Query { get; }

    /// <summary>Where mutations start, or null.</summary>
    public ObjectType? Mutation { get; }

    /// <summary>Where subscriptions start, or null.</summary>
    public ObjectType? Subscription { get; }

    /// <summary>All named types, those of introspection and the built-in scalars in use included.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directives, the built-in ones included.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>Reads a schema from the schema definition language.</summary>
    /// <param name="sdl">Definitions and extensions, in any order.</param>
    /// <param name="bindings">What stands behind its scalars and enums.</param>
    /// <exception cref="GraphQLSyntaxException">The text is not in the language.</exception>
    /// <exception cref="SchemaException">The schema breaks a rule of the specification; all breaches are listed.</exception>
    public static Schema Parse(string sdl, TypeBindings? bindings = null) =>
        SchemaBuilder.Build(Parser.Parse(new Source(sdl, "schema"), ParserOptions.Trusted), bindings ?? new TypeBindings());

    /// <summary>A type by name, or null.</summary>
    public NamedType? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>A directive by name, or null.</summary>
    public DirectiveDefinition? Directive(string name) => directives.GetValueOrDefault(name);

    /// <summary>Where operations of a kind start, or null.</summary>
    public ObjectType? Root(OperationKind kind) => kind switch
    {
        OperationKind.Query => Query,
        OperationKind.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>The type a reference in a document means, or null when its name is unknown.</summary>
    public SchemaType? Resolve(TypeNode node) => node switch
    {
        ListTypeNode list => Resolve(list.ItemType) is { } item ? new ListType(item) : null,
        NonNullTypeNode nonNull => Resolve(nonNull.NullableType) is { } nullable ? new NonNullType(nullable) : null,
        NamedTypeNode named => Type(named.Name.Value),
        _ => null,
    };

    /// <summary>A field of a type, those that every type or the query root has included; or null.</summary>
    public FieldDefinition? Field(CompositeType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            return name switch
            {
                "__typename" => Introspection.TypeName,
                "__schema" when ReferenceEquals(parent, Query) => Introspection.SchemaField,
                "__type" when ReferenceEquals(parent, Query) => Introspection.TypeField,
                _ => null,
            };
        }

        return parent.Field(name);
    }

    /// <summary>Whether every value of <paramref name="type"/> is one of <paramref name="super"/> (IsValidImplementation's
    /// covariance).</summary>
    public static bool IsSubtype(SchemaType type, SchemaType super) => (type, super) switch
    {
        (NonNullType a, NonNullType b) => IsSubtype(a.Of, b.Of),
        (_, NonNullType) => false,
        (NonNullType a, _) => IsSubtype(a.Of, super),
        (ListType a, ListType b) => IsSubtype(a.Of, b.Of),
        (_, ListType) or (ListType, _) => false,
        (ObjectType a, UnionType b) => b.PossibleTypes.Contains(a),
        (FieldedType a, InterfaceType b) => ReferenceEquals(a, b) || a.Interfaces.Contains(b),
        _ => ReferenceEquals(type, super),
    };

    /// <summary>Whether some object can be of both types.</summary>
    public static bool Overlap(CompositeType a, CompositeType b) =>
        ReferenceEquals(a, b) || a.PossibleTypes.Any(b.PossibleTypes.Contains);
}

/// <summary>A schema that breaks rules of the specification.</summary>
public sealed class SchemaException(IReadOnlyList<GraphQLError> errors)
    : Exception(string.Join(Environment.NewLine, errors.Select(Describe)))
{
    /// <summary>All breaches.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;

    private static string Describe(GraphQLError error) => error.Locations is [var first, ..]
        ? $"schema ({first.Line}, {first.Column}): {error.Message}"
        : error.Message;
}

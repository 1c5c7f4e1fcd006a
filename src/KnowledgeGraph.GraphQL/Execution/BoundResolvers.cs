using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A <see cref="ResolverMap"/> tied to a schema: every name in it is known to be right.</summary>
internal sealed class BoundResolvers
{
    private readonly Dictionary<FieldDefinition, Resolver> fields = [];
    private readonly Dictionary<string, Resolver> metaFields = new(StringComparer.Ordinal);
    private readonly PropertyReader properties = new();
    private readonly ResolverMap map;

    /// <exception cref="ArgumentException">The map names a type or field that the schema lacks.</exception>
    public BoundResolvers(Schema schema, ResolverMap map)
    {
        this.map = map;
        Check(schema, map);
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            foreach (var field in type.Fields)
            {
                fields[field] = IntrospectionResolvers.For(type.Name, field.Name) ?? Choose(type, field);
            }
        }

        metaFields["__schema"] = new ValueResolver((_, _) => schema);
        metaFields["__type"] = new ValueResolver((_, context) => schema.Type(context.Argument<string>("name")!));
        TypeResolver = new TypeResolver(schema, map, properties);
    }

    public TypeResolver TypeResolver { get; }

    public Resolver For(ObjectType type, FieldDefinition field) =>
        fields.TryGetValue(field, out var resolver) ? resolver
        : metaFields.TryGetValue(field.Name, out resolver) ? resolver
        : new ValueResolver((_, _) => type.Name);

    private static void Check(Schema schema, ResolverMap map)
    {
        foreach (var (typeName, fieldName) in map.Fields.Keys)
        {
            if (schema.Type(typeName) is not FieldedType type)
            {
                throw new ArgumentException(
                    $"There is a resolver for {typeName}.{fieldName}, but the schema has no object or interface {typeName}."
                    + Suggestions.DidYouMean(Suggestions.For(typeName, schema.Types.OfType<FieldedType>().Select(known => known.Name))));
            }

            if (type.Field(fieldName) is null)
            {
                throw new ArgumentException(
                    $"There is a resolver for {typeName}.{fieldName}, but {typeName} has no field {fieldName}."
                    + Suggestions.DidYouMean(Suggestions.For(fieldName, type.Fields.Select(known => known.Name))));
            }
        }

        foreach (var name in map.TypeNames.Keys.Where(name => schema.Type(name) is not (InterfaceType or UnionType)))
        {
            throw new ArgumentException($"Values of {name} are told apart, but the schema has no interface or union {name}.");
        }

        foreach (var (type, name) in map.Objects.Where(pair => schema.Type(pair.Value) is not ObjectType))
        {
            throw new ArgumentException($"{type.Name} stands for {name}, but the schema has no object {name}.");
        }
    }

    /// <summary>The object's own resolver, else one of its interfaces, else its property.</summary>
    private Resolver Choose(ObjectType type, FieldDefinition field)
    {
        if (map.Fields.TryGetValue((type.Name, field.Name), out var own))
        {
            return own;
        }

        foreach (var shared in type.Interfaces)
        {
            if (map.Fields.TryGetValue((shared.Name, field.Name), out var resolver))
            {
                return resolver;
            }
        }

        var read = properties.Of(field.Name);
        return new ValueResolver((parent, _) => read(parent));
    }
}

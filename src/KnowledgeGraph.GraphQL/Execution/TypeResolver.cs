using System.Collections.Concurrent;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Finds which object type a value of an interface or union is (specification 6.4.3, ResolveAbstractType()).</summary>
internal sealed class TypeResolver(Schema schema, ResolverMap map, PropertyReader properties)
{
    private readonly ConcurrentDictionary<Type, string?> byProgramType = new();

    /// <summary>The object type.</summary>
    /// <exception cref="InvalidOperationException">Nothing says which, or it is none of the possible ones.</exception>
    public ObjectType Resolve(CompositeType abstractType, object value)
    {
        var name = map.TypeNames.TryGetValue(abstractType.Name, out var nameOf)
            ? nameOf(value)
            : byProgramType.GetOrAdd(value.GetType(), Declared) ?? properties.Read(value, "__typename") as string;
        if (name is null)
        {
            throw new InvalidOperationException(
                $"Nothing says which object type a {value.GetType().Name} is where {abstractType} is expected.");
        }

        return schema.Type(name) switch
        {
            ObjectType type when abstractType.PossibleTypes.Contains(type) => type,
            ObjectType => throw new InvalidOperationException(
                $"Runtime Object type \"{name}\" is not a possible type for \"{abstractType}\"."),
            null => throw new InvalidOperationException(
                $"Abstract type \"{abstractType}\" was resolved to a type \"{name}\" that does not exist inside the schema."),
            _ => throw new InvalidOperationException(
                $"Abstract type \"{abstractType}\" was resolved to a non-object type \"{name}\"."),
        };
    }

    private string? Declared(Type type)
    {
        for (var candidate = type; candidate is not null; candidate = candidate.BaseType)
        {
            if (map.Objects.TryGetValue(candidate, out var name))
            {
                return name;
            }
        }

        return null;
    }
}

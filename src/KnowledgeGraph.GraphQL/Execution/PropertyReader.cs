using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Reads a field without a resolver from its parent: a dictionary's entry, or the public property of that name in any
/// case. Each property is looked up once and then read through compiled code.</summary>
internal sealed class PropertyReader
{
    private readonly ConcurrentDictionary<(Type, string), Func<object, object?>?> readers = new();

    public object? Read(object? parent, string field) => parent switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> dictionary => dictionary.TryGetValue(field, out var value) ? value : null,
        _ => Reader(parent.GetType(), field)?.Invoke(parent),
    };

    /// <summary>What reads a field from its parents: these are of one type as a rule, whose property is then at hand.</summary>
    public Func<object?, object?> Of(string field)
    {
        Tuple<Type, Func<object, object?>?>? last = null;
        return parent =>
        {
            if (parent is null or IReadOnlyDictionary<string, object?>)
            {
                return Read(parent, field);
            }

            var type = parent.GetType();
            var known = Volatile.Read(ref last);
            if (known?.Item1 != type)
            {
                Volatile.Write(ref last, known = Tuple.Create(type, Reader(type, field)));
            }

            return known.Item2?.Invoke(parent);
        };
    }

    private Func<object, object?>? Reader(Type type, string field) =>
        readers.GetOrAdd((type, field), static key => Compile(key.Item1, key.Item2));

    private static Func<object, object?>? Compile(Type type, string field)
    {
        var property = Array.Find(
            type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
            candidate => candidate.CanRead && candidate.GetIndexParameters().Length == 0
                && string.Equals(candidate.Name, field, StringComparison.OrdinalIgnoreCase));
        if (property is null)
        {
            return null;
        }

        var parent = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), parent).Compile();
    }
}

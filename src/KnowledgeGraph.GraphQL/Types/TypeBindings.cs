namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What the program's own values are behind a schema's scalars and enums. Without a binding a scalar takes
/// everything and an enum value is its name.</summary>
public sealed class TypeBindings
{
    private readonly Dictionary<string, ScalarCoercion> scalars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, object>> enums = new(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, ScalarCoercion> Scalars => scalars;

    internal IReadOnlyDictionary<string, Func<string, object>> Enums => enums;

    /// <summary>Says how a custom scalar is read and written.</summary>
    public TypeBindings Scalar(string name, ScalarCoercion coercion)
    {
        scalars.Add(name, coercion);
        return this;
    }

    /// <summary>Lets an enum of the schema stand for one of the program.</summary>
    /// <param name="name">The schema's enum.</param>
    /// <param name="nameOf">The schema's name of a value.</param>
    public TypeBindings Enum<TEnum>(string name, Func<TEnum, string> nameOf)
        where TEnum : struct, Enum
    {
        var values = System.Enum.GetValues<TEnum>().ToDictionary(nameOf, value => (object)value, StringComparer.Ordinal);
        enums.Add(
            name,
            value => values.TryGetValue(value, out var bound)
                ? bound
                : throw new ArgumentException($"{typeof(TEnum).Name} has nothing for the value {value} of the enum {name}."));
        return this;
    }
}

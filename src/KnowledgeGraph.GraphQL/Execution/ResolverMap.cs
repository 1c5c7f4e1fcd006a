namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Which code answers which field. A field of an interface may be given once for all types that implement it; a
/// field without code reads the parent's property or dictionary entry of that name. A resolver may put an
/// <see cref="Exception"/> in the place of a value: that value's field then fails alone.</summary>
public sealed class ResolverMap
{
    private readonly Dictionary<(string Type, string Field), Resolver> fields = [];
    private readonly Dictionary<string, Func<object, string?>> typeNames = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, string> objects = [];

    internal IReadOnlyDictionary<(string Type, string Field), Resolver> Fields => fields;

    internal IReadOnlyDictionary<string, Func<object, string?>> TypeNames => typeNames;

    internal IReadOnlyDictionary<Type, string> Objects => objects;

    /// <summary>A field that is at hand.</summary>
    public ResolverMap Field<TParent>(string type, string field, Func<TParent, FieldContext, object?> resolve) =>
        Add(type, field, new ValueResolver((parent, context) => resolve((TParent)parent!, context)));

    /// <summary>A root field that is at hand.</summary>
    public ResolverMap Field(string type, string field, Func<FieldContext, object?> resolve) =>
        Add(type, field, new ValueResolver((_, context) => resolve(context)));

    /// <summary>A field that is fetched, for each parent by itself; all parents of a level at the same time.</summary>
    public ResolverMap FieldAsync<TParent>(string type, string field, Func<TParent, FieldContext, Task<object?>> resolve) =>
        Add(type, field, new AsyncResolver((parent, context) => new(resolve((TParent)parent!, context))));

    /// <summary>A root field that is fetched.</summary>
    public ResolverMap FieldAsync(string type, string field, Func<FieldContext, Task<object?>> resolve) =>
        Add(type, field, new AsyncResolver((_, context) => new(resolve(context))));

    /// <summary>A field that is fetched for all parents of a level in one call.</summary>
    /// <param name="resolve">Gets the parents, gives one value for each, in the same order.</param>
    public ResolverMap Batch<TParent, TValue>(
        string type, string field, Func<IReadOnlyList<TParent>, FieldContext, Task<IReadOnlyList<TValue>>> resolve) =>
        Add(type, field, new BatchResolver(async (parents, context) =>
        {
            var typed = new TParent[parents.Count];
            for (var i = 0; i < typed.Length; i++)
            {
                typed[i] = (TParent)parents[i]!;
            }

            var values = await resolve(typed, context).ConfigureAwait(false);
            return values as IReadOnlyList<object?> ?? [.. values.Cast<object?>()];
        }));

    /// <summary>Values of a program's type (or one derived from it) are this object type of the schema.</summary>
    public ResolverMap Object<T>(string objectType)
    {
        objects.Add(typeof(T), objectType);
        return this;
    }

    /// <summary>Which object type a value of an interface or union is.</summary>
    public ResolverMap TypeOf<T>(string abstractType, Func<T, string?> nameOf)
    {
        typeNames.Add(abstractType, value => nameOf((T)value));
        return this;
    }

    private ResolverMap Add(string type, string field, Resolver resolver) =>
        fields.TryAdd((type, field), resolver)
            ? this
            : throw new ArgumentException($"The field {type}.{field} has two resolvers.");
}

using System.Collections;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A place of the answer that holds others, and knows where it is held itself, so that a null can rise.</summary>
internal interface IResultNode
{
    /// <summary>What holds it; null for the root.</summary>
    IResultNode? Holder { get; }

    /// <summary>Where in its holder.</summary>
    int Index { get; }

    /// <summary>Whether the answer no longer shows it.</summary>
    bool Dropped { get; set; }

    /// <summary>Whether the place at an index may be null.</summary>
    bool AllowsNull(int index);

    /// <summary>The step of a path that leads to an index.</summary>
    object Step(int index);

    /// <summary>Puts a value at an index.</summary>
    void Put(int index, object? value);
}

/// <summary>An object of the answer: its keys in the order of the request. Values are null, string, bool, numbers, lists,
/// objects, or what a custom scalar gave.</summary>
public sealed class ResultObject : IResultNode
{
    private readonly IResultNode? holder;
    private readonly int index;
    private bool dropped;

    internal ResultObject(SelectionPlan plan, object? source, IResultNode? holder, int index)
    {
        Plan = plan;
        Source = source;
        this.holder = holder;
        this.index = index;
        Slots = new object?[plan.Fields.Length];
    }

    /// <summary>Keys and values, in the order of the request.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Entries =>
        Plan.Fields.Select((planned, i) => KeyValuePair.Create(planned.Key, Slots[i]));

    IResultNode? IResultNode.Holder => holder;

    int IResultNode.Index => index;

    bool IResultNode.Dropped
    {
        get => dropped;
        set => dropped = value;
    }

    internal SelectionPlan Plan { get; }

    /// <summary>The program's value behind it.</summary>
    internal object? Source { get; }

    internal object?[] Slots { get; }

    /// <summary>A value by its key.</summary>
    /// <exception cref="KeyNotFoundException">The request did not ask for it.</exception>
    public object? this[string key]
    {
        get
        {
            var found = Array.FindIndex(Plan.Fields, planned => planned.Key == key);
            return found >= 0 ? Slots[found] : throw new KeyNotFoundException(key);
        }
    }

    bool IResultNode.AllowsNull(int index) => Plan.Fields[index].AllowsNull;

    object IResultNode.Step(int index) => Plan.Fields[index].Key;

    void IResultNode.Put(int index, object? value) => Slots[index] = value;
}

/// <summary>A list of the answer.</summary>
internal sealed class ResultList(IResultNode holder, int index, bool allowsNull, int count) : IReadOnlyList<object?>, IResultNode
{
    public object?[] Slots { get; } = new object?[count];

    public IResultNode? Holder => holder;

    public int Index => index;

    public bool Dropped { get; set; }

    public int Count => Slots.Length;

    public object? this[int index] => Slots[index];

    public bool AllowsNull(int index) => allowsNull;

    public object Step(int index) => index;

    public void Put(int index, object? value) => Slots[index] = value;

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Slots).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

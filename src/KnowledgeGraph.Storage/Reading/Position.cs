using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Reading;

/// <summary>Where something stands in an ordered list: by <paramref name="Weight"/>, highest first, then by the texts in
/// code-point order, null last, then by id. Every list of a store is ordered so, with what does not apply left out.</summary>
/// <param name="Weight">A count, score or confidence; 0 in lists that have none.</param>
/// <param name="First">The first text the list goes by.</param>
/// <param name="Second">The second.</param>
/// <param name="Id">What makes the place unique.</param>
public readonly record struct Position(double Weight, string? First, string? Second, string Id) : IComparable<Position>
{
    public int CompareTo(Position other)
    {
        var order = other.Weight.CompareTo(Weight);
        order = order != 0 ? order : NullsLast(First, other.First);
        order = order != 0 ? order : NullsLast(Second, other.Second);
        return order != 0 ? order : CodePointOrder.Instance.Compare(Id, other.Id);
    }

    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;

    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;

    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;

    private static int NullsLast(string? left, string? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => CodePointOrder.Instance.Compare(left, right),
    };
}

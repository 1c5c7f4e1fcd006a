namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>The rows a statement answered with.</summary>
/// <param name="Fields">Names of the columns.</param>
/// <param name="Rows">The rows; a value is null, bool, long, double, string, <see cref="IReadOnlyList{T}"/> of such or
/// <see cref="IReadOnlyDictionary{TKey,TValue}"/> of such.</param>
public sealed record CypherAnswer(IReadOnlyList<string> Fields, IReadOnlyList<object?[]> Rows)
{
    /// <summary>Position of a column.</summary>
    public int IndexOf(string field)
    {
        for (var i = 0; i < Fields.Count; i++)
        {
            if (string.Equals(Fields[i], field, StringComparison.Ordinal))
            {
                return i;
            }
        }

        throw new ArgumentException($"The answer has no column \"{field}\", only {string.Join(", ", Fields)}.", nameof(field));
    }
}

using System.Collections;

namespace KnowledgeGraph.Storage.Neo4j.Transport.Bolt;

/// <summary>Values as the driver takes and gives them.</summary>
internal static class BoltValues
{
    /// <summary>The parameters of a statement.</summary>
    /// <exception cref="ArgumentException">One is of a kind that no parameter may be.</exception>
    public static Dictionary<string, object?> Parameters(IReadOnlyDictionary<string, object?> parameters) =>
        parameters.ToDictionary(pair => pair.Key, pair => Write(pair.Value), StringComparer.Ordinal);

    /// <summary>A value of an answer; see <see cref="CypherAnswer"/>.</summary>
    /// <exception cref="Neo4jException">It is a node, a date, or what else no statement here returns.</exception>
    public static object? Read(object? value) => value switch
    {
        null or bool or long or double or string => value,
        IDictionary<string, object> map => map.ToDictionary(pair => pair.Key, pair => Read(pair.Value), StringComparer.Ordinal),
        IList list => list.Cast<object?>().Select(Read).ToList(),
        _ => throw new Neo4jException("NotNeo4j", $"The statement returns a {value.GetType().Name}, which is not asked for anywhere."),
    };

    private static object? Write(object? value) => value switch
    {
        null or string or bool or int or long or double => value,
        IReadOnlyDictionary<string, object?> map => Parameters(map),
        IEnumerable list => list.Cast<object?>().Select(Write).ToList(),
        _ => throw new ArgumentException($"A parameter cannot be a {value.GetType().Name}.", nameof(value)),
    };
}

namespace KnowledgeGraph.Storage.Neo4j.Checkup;

/// <summary>One thing looked at on a server.</summary>
/// <param name="What">What was looked at: server, rights, schema.</param>
/// <param name="Good">Whether it is as it should be.</param>
/// <param name="Finding">What was found; where it is not good, also what mends it.</param>
public sealed record Neo4jFinding(string What, bool Good, string Finding)
{
    /// <summary>Whether a store can be opened on it without making anything.</summary>
    public bool Ready { get; init; } = Good;
}

namespace KnowledgeGraph.Storage.Neo4j.Transport;

/// <summary>The parameter that tells a running statement from every other, for <c>admin/terminate</c>; no other statement
/// reads it.</summary>
internal static class RunningTag
{
    public const string Name = "running";
}

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>A union is of objects, each once, at least one (specification 3.8).</summary>
internal static class UnionCheck
{
    public static void Run(UnionType union, SchemaFaults faults)
    {
        var members = union.Nodes.SelectMany(node => node.Types).ToArray();
        if (members.Length == 0)
        {
            faults.Add($"Union type {union} must define one or more member types.", union.Nodes);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var name = member.Name.Value;
            var same = members.Where(other => other.Name.Value == name);
            if (!seen.Add(name))
            {
                faults.Add($"Union type {union} can only include type {name} once.", same);
            }
            else if (!union.PossibleTypes.Any(type => type.Name == name))
            {
                faults.Add($"Union type {union} can only include Object types, it cannot include {name}.", same);
            }
        }
    }
}

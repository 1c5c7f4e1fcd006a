using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others.</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is FragmentDefinitionNode fragment)
        {
            Follow(fragment);
        }

        return node is DocumentNode;
    }

    /// <summary>Goes along all spreads from a fragment. A loop, not a recursion: a document may chain fragments at will.</summary>
    private void Follow(FragmentDefinitionNode start)
    {
        if (!visited.Add(start.Name.Value))
        {
            return;
        }

        // The way so far: each fragment on it with what is left of its spreads, and the spread that led on.
        var frames = new Stack<(string Name, IEnumerator<FragmentSpreadNode> Left)>();
        var path = new List<FragmentSpreadNode>();
        var depthOf = new Dictionary<string, int>(StringComparer.Ordinal);
        Push(start);
        while (frames.TryPeek(out var frame))
        {
            if (!frame.Left.MoveNext())
            {
                frames.Pop();
                depthOf.Remove(frame.Name);
                if (path.Count > 0)
                {
                    path.RemoveAt(path.Count - 1);
                }

                continue;
            }

            var spread = frame.Left.Current;
            var name = spread.Name.Value;
            path.Add(spread);
            if (depthOf.TryGetValue(name, out var depth))
            {
                ReportCycle(name, path.GetRange(depth, path.Count - depth));
            }
            else if (Context.Fragment(name) is { } next && visited.Add(name))
            {
                Push(next);
                continue;
            }

            path.RemoveAt(path.Count - 1);
        }

        void Push(FragmentDefinitionNode fragment)
        {
            depthOf[fragment.Name.Value] = path.Count;
            frames.Push((fragment.Name.Value, Context.Spreads(fragment.SelectionSet).GetEnumerator()));
        }
    }

    private void ReportCycle(string name, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.SkipLast(1).Select(spread => $"\"{spread.Name.Value}\""));
        Report($"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.", cycle);
    }
}

using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What a request selects below a field, whatever the types on the way.</summary>
internal static class LookAhead
{
    /// <summary>The fields directly below some fields, through fragments; of one name, or all.</summary>
    public static List<FieldNode> Children(ExecutionState state, IReadOnlyList<FieldNode> fields, string? name)
    {
        var found = new List<FieldNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>();
        foreach (var field in fields)
        {
            if (field.SelectionSet is { } selectionSet)
            {
                open.Push(selectionSet);
            }
        }

        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (!FieldCollector.IsIncluded(selection, state.Variables))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field when name is null || field.Name.Value == name:
                        found.Add(field);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when seen.Add(spread.Name.Value)
                        && state.Fragments.TryGetValue(spread.Name.Value, out var fragment):
                        open.Push(fragment.SelectionSet);
                        break;
                }
            }
        }

        return found;
    }
}

using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Gathers the fields that a selection asks of an object type (specification 6.3.2, CollectFields()).</summary>
internal static class FieldCollector
{
    /// <summary>The fields by response key, in the order of their first appearance.</summary>
    public static OrderedDictionary<string, List<FieldNode>> Collect(
        ExecutionState state, ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Collect(state, type, selectionSet, fields, seen);
        }

        return fields;
    }

    /// <summary>Whether @skip and @include let a selection stand.</summary>
    public static bool IsIncluded(SelectionNode selection, VariableValues variables)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is not ("skip" or "include"))
            {
                continue;
            }

            var condition = directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value switch
            {
                BooleanValueNode literal => literal.Value,
                VariableNode variable when variables.TryGet(variable.Name.Value, out var value) => value as bool?,
                _ => null,
            };
            if (condition == (directive.Name.Value == "skip"))
            {
                return false;
            }
        }

        return true;
    }

    private static void Collect(
        ExecutionState state,
        ObjectType type,
        SelectionSetNode selectionSet,
        OrderedDictionary<string, List<FieldNode>> fields,
        HashSet<string> seen)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            if (selection.Directives.Count > 0 && !IsIncluded(selection, state.Variables))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    var key = field.ResponseKey;
                    if (!fields.TryGetValue(key, out var nodes))
                    {
                        fields.Add(key, nodes = new List<FieldNode>(1));
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode inline:
                    if (Applies(state, type, inline.TypeCondition))
                    {
                        Collect(state, type, inline.SelectionSet, fields, seen);
                    }

                    break;
                case FragmentSpreadNode spread:
                    if (seen.Add(spread.Name.Value)
                        && state.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                        && Applies(state, type, fragment.TypeCondition))
                    {
                        Collect(state, type, fragment.SelectionSet, fields, seen);
                    }

                    break;
            }
        }
    }

    private static bool Applies(ExecutionState state, ObjectType type, NamedTypeNode? condition) =>
        condition is null
        || condition.Name.Value == type.Name
        || (state.Schema.Type(condition.Name.Value) is CompositeType composite && composite.PossibleTypes.Contains(type));
}

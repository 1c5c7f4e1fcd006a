using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Introspection follows lists of types at most twice: <c>fields { type { fields { … } } }</c> multiplies the answer with
/// every further step.</summary>
internal sealed class MaxIntrospectionDepth(ValidationContext context) : ValidationRule(context)
{
    private const int Limit = 3;

    // Fragments that were found harmless when entered at this depth or any lower one.
    private readonly Dictionary<string, int> harmless = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is FieldNode { Name.Value: "__schema" or "__type", SelectionSet: { } selectionSet } && Exceeds(selectionSet, 0))
        {
            Report("Maximum introspection depth exceeded", node);
            return false;
        }

        return true;
    }

    private bool Exceeds(SelectionSetNode selectionSet, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            var exceeds = selection switch
            {
                FieldNode field => Exceeds(field, depth),
                InlineFragmentNode inline => Exceeds(inline.SelectionSet, depth),
                FragmentSpreadNode spread => Exceeds(spread, depth),
                _ => false,
            };
            if (exceeds)
            {
                return true;
            }
        }

        return false;
    }

    private bool Exceeds(FieldNode field, int depth)
    {
        var inner = depth + (field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields" ? 1 : 0);
        return inner >= Limit || (field.SelectionSet is { } selectionSet && Exceeds(selectionSet, inner));
    }

    private bool Exceeds(FragmentSpreadNode spread, int depth)
    {
        var name = spread.Name.Value;
        if ((harmless.TryGetValue(name, out var known) && known >= depth) || Context.Fragment(name) is not { } fragment)
        {
            return false;
        }

        // Noted beforehand, so that a cycle ends.
        harmless[name] = depth;
        if (!Exceeds(fragment.SelectionSet, depth))
        {
            return false;
        }

        harmless.Remove(name);
        return true;
    }
}

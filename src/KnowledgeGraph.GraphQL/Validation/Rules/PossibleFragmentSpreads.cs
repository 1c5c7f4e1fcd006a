using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A fragment is spread only where some object can match its type.</summary>
internal sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        switch (node)
        {
            case InlineFragmentNode:
                Check(node, "Fragment", Context.Scope.Type as CompositeType);
                break;
            case FragmentSpreadNode spread when Context.Fragment(spread.Name.Value) is { } fragment:
                var type = Context.Schema!.Type(fragment.TypeCondition.Name.Value) as CompositeType;
                Check(node, $"Fragment \"{spread.Name.Value}\"", type);
                break;
        }

        return true;
    }

    private void Check(Node node, string subject, CompositeType? type)
    {
        if (type is not null && Context.Scope.Parent is { } parent && !Schema.Overlap(type, parent))
        {
            Report(
                $"{subject} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", node);
        }
    }
}

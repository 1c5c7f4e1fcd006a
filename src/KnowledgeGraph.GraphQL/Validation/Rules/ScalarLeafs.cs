using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Of scalars and enums nothing is selected, of everything else something.</summary>
internal sealed class ScalarLeafs(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is FieldNode field && Context.Scope.Type is { } type)
        {
            var name = field.Name.Value;
            if (type.Named is ScalarType or EnumType)
            {
                if (field.SelectionSet is { } selectionSet)
                {
                    Report($"Field \"{name}\" must not have a selection since type \"{type}\" has no subfields.", selectionSet);
                }
            }
            else if (field.SelectionSet is null)
            {
                Report(
                    $"Field \"{name}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{name} {{ ... }}\"?",
                    node);
            }
        }

        return true;
    }
}

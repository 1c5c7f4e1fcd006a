using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every literal is a value of the type that is expected where it stands; object fields exist and required ones are
/// given (with 5.6.2 and 5.6.4).</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is not ValueNode value || node is VariableNode)
        {
            return true;
        }

        // Inside a list its items' type is expected; the list's own is the one around.
        var type = node is ListValueNode ? Context.Scope.ParentInput : Context.Scope.Input;
        if (type is not null)
        {
            new InputValidator((message, at, _) => Report(message, at ?? node)).Literal(value, type);
        }

        return false;
    }
}

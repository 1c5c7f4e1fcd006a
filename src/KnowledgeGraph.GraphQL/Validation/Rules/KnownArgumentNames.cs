using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every argument that is given is one that the field or directive takes.</summary>
internal sealed class KnownArgumentNames(ValidationContext context) : ValidationRule(context)
{
    private readonly KnownArgumentNamesOnDirectives onDirectives = new(context);

    public override bool Enter(Node node)
    {
        if (node is ArgumentNode { Name.Value: var name } && Context.Scope is { Argument: null, Field: { } field })
        {
            Report(
                $"Unknown argument \"{name}\" on field \"{field}\"."
                + Suggestions.DidYouMean(Suggestions.For(name, field.Arguments.Select(argument => argument.Name))),
                node);
        }

        return onDirectives.Enter(node);
    }
}

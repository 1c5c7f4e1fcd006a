using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every argument that must be given is given.</summary>
internal sealed class ProvidedRequiredArguments(ValidationContext context) : ValidationRule(context)
{
    private readonly ProvidedRequiredArgumentsOnDirectives onDirectives = new(context);

    public override void Leave(Node node)
    {
        onDirectives.Leave(node);
        if (node is not FieldNode field || Context.Scope.Field is not { } definition)
        {
            return;
        }

        foreach (var argument in definition.Arguments)
        {
            if (argument.IsRequired && !field.Arguments.Any(given => given.Name.Value == argument.Name))
            {
                Report($"Argument \"{argument}\" of type \"{argument.Type}\" is required, but it was not provided.", node);
            }
        }
    }
}

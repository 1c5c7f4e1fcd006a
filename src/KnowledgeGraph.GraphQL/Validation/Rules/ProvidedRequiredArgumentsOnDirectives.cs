using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every argument that a directive must be given is given.</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectives(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, (string Name, string Type)[]> required = DirectiveTable.Of(
        context,
        directive => directive.Arguments
            .Where(argument => argument.IsRequired)
            .Select(argument => (argument.Name, argument.Type.ToString()!))
            .ToArray(),
        node => node.Arguments
            .Where(argument => argument.Type is NonNullTypeNode && argument.DefaultValue is null)
            .Select(argument => (argument.Name.Value, argument.Type.ToString()!))
            .ToArray());

    public override void Leave(Node node)
    {
        if (node is not DirectiveNode { Name.Value: var directive } directiveNode
            || !required.TryGetValue(directive, out var arguments))
        {
            return;
        }

        foreach (var (name, type) in arguments)
        {
            if (!directiveNode.Arguments.Any(given => given.Name.Value == name))
            {
                Report($"Argument \"@{directive}({name}:)\" of type \"{type}\" is required, but it was not provided.", node);
            }
        }
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every argument that is given to a directive is one that it takes.</summary>
internal sealed class KnownArgumentNamesOnDirectives(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, string[]> arguments = DirectiveTable.Of(
        context,
        directive => directive.Arguments.Select(argument => argument.Name).ToArray(),
        node => node.Arguments.Select(argument => argument.Name.Value).ToArray());

    public override bool Enter(Node node)
    {
        if (node is not DirectiveNode { Name.Value: var directive } directiveNode)
        {
            return true;
        }

        if (arguments.TryGetValue(directive, out var known))
        {
            foreach (var argument in directiveNode.Arguments)
            {
                var name = argument.Name.Value;
                if (!known.Contains(name, StringComparer.Ordinal))
                {
                    Report(
                        $"Unknown argument \"{name}\" on directive \"@{directive}\"."
                        + Suggestions.DidYouMean(Suggestions.For(name, known)),
                        argument);
                }
            }
        }

        return false;
    }
}

using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses, in fragments too, is one it takes.</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is OperationDefinitionNode operation)
        {
            var defined = operation.Variables.Select(variable => variable.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
            var where = operation.Name is { } name ? $" by operation \"{name.Value}\"" : "";
            foreach (var usage in Context.VariablesOf(operation).Where(usage => !defined.Contains(usage.Node.Name.Value)))
            {
                Report($"Variable \"${usage.Node.Name.Value}\" is not defined{where}.", usage.Node, operation);
            }
        }

        return node is DocumentNode;
    }
}

using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation takes is used by it, if only in a fragment.</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is OperationDefinitionNode operation)
        {
            var used = Context.VariablesOf(operation).Select(usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
            var where = operation.Name is { } name ? $" in operation \"{name.Value}\"" : "";
            foreach (var variable in operation.Variables.Where(variable => !used.Contains(variable.Variable.Name.Value)))
            {
                Report($"Variable \"${variable.Variable.Name.Value}\" is never used{where}.", variable);
            }
        }

        return node is DocumentNode;
    }
}

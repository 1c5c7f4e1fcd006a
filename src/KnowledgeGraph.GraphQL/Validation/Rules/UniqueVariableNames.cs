using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation have the same name.</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is OperationDefinitionNode operation)
        {
            foreach (var group in Names.Repeated(operation.Variables, variable => variable.Variable.Name.Value))
            {
                Report(
                    $"There can be only one variable named \"${group.Key}\".",
                    group.Select(variable => variable.Variable.Name));
            }
        }

        return node is DocumentNode;
    }
}

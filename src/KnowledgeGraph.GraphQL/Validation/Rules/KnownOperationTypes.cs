using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for each operation.</summary>
internal sealed class KnownOperationTypes(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is OperationDefinitionNode operation && Context.Schema!.Root(operation.Operation) is null)
        {
            Report($"The {Names.Of(operation.Operation)} operation is not supported by the schema.", node);
        }

        return node is DocumentNode;
    }
}

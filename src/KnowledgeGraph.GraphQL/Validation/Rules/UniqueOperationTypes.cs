using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Each kind of operation has one root type.</summary>
internal sealed class UniqueOperationTypes(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<OperationKind, Node> known = [];

    public override bool Enter(Node node)
    {
        if (node is SchemaDefinitionNode schema)
        {
            foreach (var operation in schema.OperationTypes.Where(operation => !known.TryAdd(operation.Operation, operation)))
            {
                Report(
                    $"There can be only one {Names.Of(operation.Operation)} type in schema.", known[operation.Operation], operation);
            }
        }

        return node is DocumentNode;
    }
}

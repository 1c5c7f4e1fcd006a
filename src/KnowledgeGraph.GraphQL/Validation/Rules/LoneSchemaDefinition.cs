using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>There is at most one schema definition.</summary>
internal sealed class LoneSchemaDefinition(ValidationContext context) : ValidationRule(context)
{
    private bool seen;

    public override bool Enter(Node node)
    {
        if (node is SchemaDefinitionNode { IsExtension: false })
        {
            if (seen)
            {
                Report("Must provide only one schema definition.", node);
            }

            seen = true;
        }

        return node is DocumentNode;
    }
}

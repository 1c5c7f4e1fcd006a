using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one.</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    private readonly bool several = context.Document.Definitions.OfType<OperationDefinitionNode>().Skip(1).Any();

    public override bool Enter(Node node)
    {
        if (several && node is OperationDefinitionNode { Name: null })
        {
            Report("This anonymous operation must be the only defined operation.", node);
        }

        return node is DocumentNode;
    }
}

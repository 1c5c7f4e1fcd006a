using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A document that defines a schema defines nothing to execute.</summary>
internal sealed class TypeSystemDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        foreach (var definition in Context.Document.Definitions.Where(definition => definition is not TypeSystemNode))
        {
            Report("A schema has no operations and fragments.", definition);
        }

        return false;
    }
}

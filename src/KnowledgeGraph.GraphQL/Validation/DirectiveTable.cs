using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Something about every directive that a document may use: those of the schema, or the built-in ones and those that the
/// document defines.</summary>
internal static class DirectiveTable
{
    public static Dictionary<string, T> Of<T>(
        ValidationContext context, Func<DirectiveDefinition, T> ofSchema, Func<DirectiveDefinitionNode, T> ofDocument)
    {
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var directive in context.Schema?.Directives ?? [])
        {
            table[directive.Name] = ofSchema(directive);
        }

        var nodes = context.Document.Definitions.OfType<DirectiveDefinitionNode>();
        foreach (var node in context.Schema is null ? BuiltInDirectives.All.Concat(nodes) : nodes)
        {
            table[node.Name.Value] = ofDocument(node);
        }

        return table;
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Makes a schema of its definitions: checks the document, builds the types, checks the schema.</summary>
internal static class SchemaBuilder
{
    public static Schema Build(DocumentNode document, TypeBindings bindings)
    {
        ThrowIfAny(DocumentValidator.ValidateSdl(document));
        var factory = new TypeFactory(document, bindings);
        var roots = Roots(document);
        var schema = new Schema(
            document.Definitions.OfType<SchemaDefinitionNode>().Select(node => node.Description?.Value).FirstOrDefault(text => text is not null),
            Root(factory, roots, OperationKind.Query),
            Root(factory, roots, OperationKind.Mutation),
            Root(factory, roots, OperationKind.Subscription),
            TypeOrder.Arrange(factory.Types, factory.Directives),
            factory.Directives);
        ThrowIfAny(SchemaValidator.Validate(schema, document));
        return schema;
    }

    /// <summary>The root types by operation: as the schema definition says, or by their usual names without one.</summary>
    private static Dictionary<OperationKind, string> Roots(DocumentNode document)
    {
        var roots = new Dictionary<OperationKind, string>();
        var definitions = document.Definitions.OfType<SchemaDefinitionNode>().ToArray();
        if (!definitions.Any(definition => !definition.IsExtension))
        {
            foreach (var kind in Enum.GetValues<OperationKind>())
            {
                roots[kind] = kind.ToString();
            }
        }

        foreach (var operation in definitions.SelectMany(definition => definition.OperationTypes))
        {
            roots[operation.Operation] = operation.Type.Name.Value;
        }

        return roots;
    }

    private static ObjectType? Root(TypeFactory factory, Dictionary<OperationKind, string> roots, OperationKind kind) =>
        roots.TryGetValue(kind, out var name) ? factory.Find(name) as ObjectType : null;

    private static void ThrowIfAny(IReadOnlyList<GraphQLError> errors)
    {
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }
    }
}

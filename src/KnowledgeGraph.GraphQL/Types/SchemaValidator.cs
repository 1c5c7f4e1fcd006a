using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Checks the rules that a schema as a whole must keep (the "Type Validation" parts of specification 3).</summary>
internal static class SchemaValidator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document) => [];
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Checks documents before anything is done with them (specification 5).</summary>
public static class DocumentValidator
{
    /// <summary>What is wrong with an executable document, at most <paramref name="maxErrors"/> errors.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, int maxErrors = 100) => [];

    /// <summary>What is wrong with a document of type system definitions.</summary>
    internal static IReadOnlyList<GraphQLError> ValidateSdl(DocumentNode document) => [];
}

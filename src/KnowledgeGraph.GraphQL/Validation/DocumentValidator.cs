using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Checks documents before anything is done with them (specification 5).</summary>
public static class DocumentValidator
{
    /// <summary>What is wrong with an executable document, at most <paramref name="maxErrors"/> errors and one that says there are
    /// more.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, int maxErrors = 100)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        return Run(new ValidationContext(schema, document, maxErrors), SpecifiedRules.Executable);
    }

    /// <summary>What is wrong with a document of type system definitions.</summary>
    internal static IReadOnlyList<GraphQLError> ValidateSdl(DocumentNode document) =>
        Run(new ValidationContext(null, document, int.MaxValue), SpecifiedRules.TypeSystem);

    private static IReadOnlyList<GraphQLError> Run(
        ValidationContext context, IReadOnlyList<(string Section, Func<ValidationContext, ValidationRule> Create)> rules)
    {
        try
        {
            new RuleWalker(context, [.. rules.Select(rule => rule.Create(context))]).Visit(context.Document);
        }
        catch (TooManyErrorsException)
        {
            // The errors end with one that says so.
        }

        return context.Errors;
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>An extension extends a type that is defined, and of its own kind.</summary>
internal sealed class PossibleTypeExtensions(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, TypeDefinitionNode> defined = context.Document.Definitions
        .OfType<TypeDefinitionNode>()
        .Where(type => !type.IsExtension)
        .DistinctBy(type => type.Name.Value)
        .ToDictionary(type => type.Name.Value, StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is TypeDefinitionNode { IsExtension: true } extension)
        {
            var name = extension.Name.Value;
            if (!defined.TryGetValue(name, out var definition))
            {
                Report(
                    $"Cannot extend type \"{name}\" because it is not defined."
                    + Suggestions.DidYouMean(Suggestions.For(name, defined.Keys)),
                    extension.Name);
            }
            else if (definition.Kind != extension.Kind)
            {
                Report($"Cannot extend non-{Describe(extension.Kind)} type \"{name}\".", definition, extension);
            }
        }

        return node is DocumentNode;
    }

    private static string Describe(TypeKind kind) => kind switch
    {
        TypeKind.InputObject => "input object",
        _ => kind.ToString().ToLowerInvariant(),
    };
}

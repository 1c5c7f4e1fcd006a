using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every type that is named exists.</summary>
internal sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context)
{
    private static readonly string[] Standard =
    [
        .. BuiltInScalars.All.Select(type => type.Name),
        .. Introspection.Names,
    ];

    private readonly HashSet<string> defined = context.Document.Definitions
        .OfType<TypeDefinitionNode>()
        .Where(type => !type.IsExtension)
        .Select(type => type.Name.Value)
        .ToHashSet(StringComparer.Ordinal);

    private bool inTypeSystem;

    public override bool Enter(Node node)
    {
        if (node is DefinitionNode)
        {
            inTypeSystem = node is TypeSystemNode;
        }

        if (node is NamedTypeNode { Name.Value: var name }
            && Context.Schema?.Type(name) is null
            && !defined.Contains(name)
            && !(inTypeSystem && Standard.Contains(name, StringComparer.Ordinal)))
        {
            var known = (Context.Schema?.Types.Select(type => type.Name) ?? []).Concat(defined);
            var options = inTypeSystem ? Standard.Concat(known) : known;
            Report($"Unknown type \"{name}\"." + Suggestions.DidYouMean(Suggestions.For(name, options)), node);
        }

        return true;
    }
}

using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The directives that every schema has (specification 3.13).</summary>
internal static class BuiltInDirectives
{
    public const string DefaultDeprecationReason = "No longer supported";

    private const string Sdl = """"
        "Takes the selection only when the argument is true."
        directive @include("Whether to take it." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves the selection out when the argument is true."
        directive @skip("Whether to leave it out." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Says that something should not be used any more."
        directive @deprecated("Why, and what to use instead, in Markdown." reason: String! = "No longer supported")
          on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Names the specification of a scalar."
        directive @specifiedBy("Its address." url: String!) on SCALAR

        "Lets an input object have exactly one of its fields."
        directive @oneOf on INPUT_OBJECT
        """";

    private static readonly DirectiveDefinitionNode[] Nodes =
        [.. Parser.Parse(new Source(Sdl, "built-in directives"), ParserOptions.Trusted).Definitions.Cast<DirectiveDefinitionNode>()];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DirectiveDefinitionNode> All => Nodes;

    /// <summary>Those that a document does not define itself.</summary>
    public static IEnumerable<DirectiveDefinitionNode> Definitions(DocumentNode document)
    {
        var own = document.Definitions.OfType<DirectiveDefinitionNode>().Select(node => node.Name.Value).ToHashSet(StringComparer.Ordinal);
        return Nodes.Where(node => !own.Contains(node.Name.Value));
    }
}

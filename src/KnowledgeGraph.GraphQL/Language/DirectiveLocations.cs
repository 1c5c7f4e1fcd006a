using System.Collections.Frozen;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Where directives may stand (specification 3.13).</summary>
internal static class DirectiveLocations
{
    /// <summary>Their names, those of executable documents first.</summary>
    public static readonly IReadOnlyList<string> Ordered =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION",
        "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    ];

    /// <summary>The same, to look one up.</summary>
    public static readonly FrozenSet<string> All = Ordered.ToFrozenSet(StringComparer.Ordinal);
}

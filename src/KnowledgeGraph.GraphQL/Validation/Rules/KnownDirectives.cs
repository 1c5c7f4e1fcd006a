using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every directive that is used exists and may stand where it does.</summary>
internal sealed class KnownDirectives(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, IReadOnlyCollection<string>> locations = DirectiveTable.Of(
        context,
        directive => directive.Locations,
        node => (IReadOnlyCollection<string>)[.. node.Locations.Select(location => location.Value)]);

    public override bool Enter(Node node)
    {
        if (node is DirectiveNode { Name.Value: var name })
        {
            if (!locations.TryGetValue(name, out var allowed))
            {
                Report($"Unknown directive \"@{name}\".", node);
            }
            else if (LocationOf(Context.Ancestors.Peek()) is { } location && !allowed.Contains(location))
            {
                Report($"Directive \"@{name}\" may not be used on {location}.", node);
            }
        }

        return true;
    }

    private static string? LocationOf(Node node) => node switch
    {
        OperationDefinitionNode operation => Names.Of(operation.Operation).ToUpperInvariant(),
        FieldNode => "FIELD",
        FragmentSpreadNode => "FRAGMENT_SPREAD",
        InlineFragmentNode => "INLINE_FRAGMENT",
        FragmentDefinitionNode => "FRAGMENT_DEFINITION",
        VariableDefinitionNode => "VARIABLE_DEFINITION",
        SchemaDefinitionNode => "SCHEMA",
        TypeDefinitionNode { Kind: TypeKind.InputObject } => "INPUT_OBJECT",
        TypeDefinitionNode type => type.Kind.ToString().ToUpperInvariant(),
        FieldDefinitionNode => "FIELD_DEFINITION",
        EnumValueDefinitionNode => "ENUM_VALUE",
        InputValueDefinitionNode { IsArgument: true } => "ARGUMENT_DEFINITION",
        InputValueDefinitionNode => "INPUT_FIELD_DEFINITION",
        _ => null,
    };
}

using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands at most once at a place; a type and its extensions are one place.</summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, bool> repeatable =
        DirectiveTable.Of(context, directive => directive.IsRepeatable, node => node.Repeatable);

    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> seenOn = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        var (directives, place) = node switch
        {
            OperationDefinitionNode operation => (operation.Directives, null),
            VariableDefinitionNode variable => (variable.Directives, null),
            SelectionNode selection => (selection.Directives, null),
            FragmentDefinitionNode fragment => (fragment.Directives, null),
            SchemaDefinitionNode schema => (schema.Directives, ""),
            TypeDefinitionNode type => (type.Directives, type.Name.Value),
            FieldDefinitionNode field => (field.Directives, null),
            InputValueDefinitionNode input => (input.Directives, null),
            EnumValueDefinitionNode value => (value.Directives, null),
            _ => ([], null),
        };
        if (directives.Count > 0)
        {
            Check(directives, place);
        }

        return true;
    }

    private void Check(IReadOnlyList<DirectiveNode> directives, string? place)
    {
        var seen = place is null ? null : seenOn.GetValueOrDefault(place);
        seen ??= new(StringComparer.Ordinal);
        if (place is not null)
        {
            seenOn[place] = seen;
        }

        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (repeatable.TryGetValue(name, out var may) && !may && !seen.TryAdd(name, directive))
            {
                Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }
}

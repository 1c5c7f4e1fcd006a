using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments have the same name.</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<string, NameNode> known = new(StringComparer.Ordinal);

    public override bool Enter(Node node)
    {
        if (node is FragmentDefinitionNode { Name: var name } && !known.TryAdd(name.Value, name))
        {
            Report($"There can be only one fragment named \"{name.Value}\".", known[name.Value], name);
        }

        return node is DocumentNode;
    }
}

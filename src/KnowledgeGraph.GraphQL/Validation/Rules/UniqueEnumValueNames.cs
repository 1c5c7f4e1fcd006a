using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No value of an enum is defined twice, in its extensions neither.</summary>
internal sealed class UniqueEnumValueNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Value), NameNode> known = [];

    public override bool Enter(Node node)
    {
        if (node is TypeDefinitionNode type)
        {
            foreach (var value in type.Values)
            {
                var key = (type.Name.Value, value.Name.Value);
                if (!known.TryAdd(key, value.Name))
                {
                    Report($"Enum value \"{key.Item1}.{key.Item2}\" can only be defined once.", known[key], value.Name);
                }
            }
        }

        return node is DocumentNode;
    }
}

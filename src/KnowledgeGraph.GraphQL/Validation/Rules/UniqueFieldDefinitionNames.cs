using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No field of a type is defined twice, in its extensions neither.</summary>
internal sealed class UniqueFieldDefinitionNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Dictionary<(string Type, string Field), NameNode> known = [];

    public override bool Enter(Node node)
    {
        if (node is TypeDefinitionNode type)
        {
            var names = type.Fields.Select(field => field.Name).Concat(type.InputFields.Select(field => field.Name));
            foreach (var name in names)
            {
                var key = (type.Name.Value, name.Value);
                if (!known.TryAdd(key, name))
                {
                    Report($"Field \"{key.Item1}.{key.Item2}\" can only be defined once.", known[key], name);
                }
            }
        }

        return node is DocumentNode;
    }
}

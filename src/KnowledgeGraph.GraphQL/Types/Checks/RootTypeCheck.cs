using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Operations start from objects, each kind from its own, and queries can be asked (specification 3.3.1).</summary>
internal static class RootTypeCheck
{
    public static void Run(Schema schema, DocumentNode document, SchemaFaults faults)
    {
        var definitions = document.Definitions.OfType<SchemaDefinitionNode>().ToArray();
        var declared = definitions.SelectMany(definition => definition.OperationTypes).ToArray();
        if (schema.Query is null && !declared.Any(node => node.Operation == OperationKind.Query) && schema.Type("Query") is null or ObjectType)
        {
            faults.Add("Query root type must be provided.", definitions.FirstOrDefault(definition => !definition.IsExtension));
        }

        foreach (var kind in Enum.GetValues<OperationKind>())
        {
            var node = declared.FirstOrDefault(candidate => candidate.Operation == kind);
            var named = schema.Type(node?.Type.Name.Value ?? (definitions.Length == 0 ? kind.ToString() : ""));
            if (named is not (null or ObjectType))
            {
                var condition = kind == OperationKind.Query ? "" : " if provided";
                faults.Add(
                    $"{kind} root type must be Object type{condition}, it cannot be {named}.",
                    node?.Type ?? (named.Nodes is [var first, ..] ? first : (Node?)null));
            }
        }

        foreach (var shared in Roots(schema).GroupBy(root => root.Type).Where(group => group.Count() > 1))
        {
            var kinds = shared.Select(root => root.Kind).ToArray();
            faults.Add(
                $"All root types must be different, \"{shared.Key}\" type is used as {Suggestions.List("and", kinds.Select(kind => kind.ToString().ToLowerInvariant()))} root types.",
                kinds.Select(kind => declared.FirstOrDefault(node => node.Operation == kind)?.Type));
        }
    }

    private static IEnumerable<(OperationKind Kind, ObjectType Type)> Roots(Schema schema) => Enum.GetValues<OperationKind>()
        .Where(kind => schema.Root(kind) is not null)
        .Select(kind => (kind, schema.Root(kind)!));
}

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The order in which a schema lists its types: each defined one, with the built-in scalars where they are first used,
/// then those of introspection.</summary>
internal static class TypeOrder
{
    public static IReadOnlyList<NamedType> Arrange(IReadOnlyList<NamedType> defined, IReadOnlyList<DirectiveDefinition> directives)
    {
        var result = new List<NamedType>();
        var seen = new HashSet<NamedType>();
        foreach (var type in defined)
        {
            seen.Add(type);
        }

        foreach (var type in defined)
        {
            result.Add(type);
            AddReferenced(type);
        }

        foreach (var argument in directives.SelectMany(directive => directive.Arguments))
        {
            Add(argument.Type.Named);
        }

        Add(Introspection.Type("__Schema")!);
        return result;

        void Add(NamedType type)
        {
            if (seen.Add(type))
            {
                result.Add(type);
                AddReferenced(type);
            }
        }

        void AddReferenced(NamedType type)
        {
            switch (type)
            {
                case FieldedType fielded:
                    foreach (var field in fielded.Fields)
                    {
                        Add(field.Type.Named);
                        foreach (var argument in field.Arguments)
                        {
                            Add(argument.Type.Named);
                        }
                    }

                    break;
                case InputObjectType input:
                    foreach (var field in input.Fields)
                    {
                        Add(field.Type.Named);
                    }

                    break;
            }
        }
    }
}

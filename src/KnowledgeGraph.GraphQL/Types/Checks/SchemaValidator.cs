using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Checks the rules that a schema as a whole must keep (the "Type Validation" parts of specification 3).</summary>
internal static class SchemaValidator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document)
    {
        var faults = new SchemaFaults();
        RootTypeCheck.Run(schema, document, faults);
        DirectiveCheck.Run(schema, faults);
        var defined = schema.Types.Where(type => type.Nodes.Count > 0 && Introspection.Type(type.Name) is null).ToArray();
        foreach (var type in defined)
        {
            faults.CheckName(type.Name, type.Nodes[0]);
            switch (type)
            {
                case FieldedType fielded:
                    FieldCheck.Run(fielded, faults);
                    InterfaceCheck.Run(fielded, faults);
                    break;
                case UnionType union:
                    UnionCheck.Run(union, faults);
                    break;
                case EnumType @enum:
                    CheckEnum(@enum, faults);
                    break;
                case InputObjectType input:
                    InputObjectCheck.Run(input, faults);
                    break;
            }
        }

        InputObjects(defined, faults);
        return faults.Errors;
    }

    private static void InputObjects(NamedType[] defined, SchemaFaults faults)
    {
        InputObjectType[] inputs = [.. defined.OfType<InputObjectType>()];
        new FiniteInputCheck(inputs, faults).Run();
        var cycles = new DefaultValueCycleCheck(faults);
        foreach (var input in inputs)
        {
            cycles.Run(input);
        }
    }

    private static void CheckEnum(EnumType type, SchemaFaults faults)
    {
        if (type.Values.Count == 0)
        {
            faults.Add($"Enum type {type} must define one or more values.", type.Nodes);
        }

        foreach (var value in type.Values)
        {
            faults.CheckName(value.Name, value.Node);
        }
    }
}

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What the fields of objects and interfaces must keep (specification 3.6 and 3.7).</summary>
internal static class FieldCheck
{
    public static void Run(FieldedType type, SchemaFaults faults)
    {
        if (type.Fields.Count == 0)
        {
            faults.Add($"Type {type} must define one or more fields.", type.Nodes);
        }

        foreach (var field in type.Fields)
        {
            faults.CheckName(field.Name, field.Node);
            if (!field.Type.IsOutput)
            {
                faults.Add($"The type of {field} must be Output Type but got: {field.Type}.", field.Node?.Type);
            }

            foreach (var argument in field.Arguments)
            {
                faults.CheckInput(argument, "argument");
            }
        }
    }
}

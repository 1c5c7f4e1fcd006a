namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What input objects must keep (specification 3.10).</summary>
internal static class InputObjectCheck
{
    public static void Run(InputObjectType input, SchemaFaults faults)
    {
        if (input.Fields.Count == 0)
        {
            faults.Add($"Input Object type {input} must define one or more fields.", input.Nodes);
        }

        foreach (var field in input.Fields)
        {
            faults.CheckInput(field, "input field");
            if (!input.IsOneOf)
            {
                continue;
            }

            if (field.Type is NonNullType)
            {
                faults.Add($"OneOf input field {field} must be nullable.", field.Node?.Type);
            }

            if (field.DefaultValue is not null)
            {
                faults.Add($"OneOf input field {field} cannot have a default value.", field.Node);
            }
        }
    }
}

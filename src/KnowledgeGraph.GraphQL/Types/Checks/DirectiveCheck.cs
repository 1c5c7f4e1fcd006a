namespace KnowledgeGraph.GraphQL.Types;

/// <summary>What directives must keep (specification 3.13).</summary>
internal static class DirectiveCheck
{
    public static void Run(Schema schema, SchemaFaults faults)
    {
        foreach (var directive in schema.Directives)
        {
            faults.CheckName(directive.Name, directive.Node);
            foreach (var argument in directive.Arguments)
            {
                faults.CheckInput(argument, "argument");
            }
        }
    }
}

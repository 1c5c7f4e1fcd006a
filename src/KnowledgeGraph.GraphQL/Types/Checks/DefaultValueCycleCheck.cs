using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The default value of an input field does not need itself to be filled in (specification 3.10,
/// InputFieldDefaultValueHasCycle()).</summary>
internal sealed class DefaultValueCycleCheck(SchemaFaults faults)
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly List<InputValueDefinition> path = [];

    public void Run(InputObjectType input) => Literal(input, null);

    /// <summary>Fills in the fields that an object literal (or, without one, an empty object) leaves out.</summary>
    private void Literal(InputObjectType input, ValueNode? literal)
    {
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Values)
            {
                Literal(input, item);
            }
        }

        if (literal is not (null or ObjectValueNode))
        {
            return;
        }

        var given = (literal as ObjectValueNode)?.Fields ?? [];
        foreach (var field in input.Fields)
        {
            if (field.Type.Named is not InputObjectType target)
            {
                continue;
            }

            if (given.LastOrDefault(node => node.Name.Value == field.Name) is { } node)
            {
                Literal(target, node.Value);
            }
            else if (field.DefaultValue is { } value)
            {
                Default(field, target, value);
            }
        }
    }

    private void Default(InputValueDefinition field, InputObjectType target, ValueNode value)
    {
        var start = path.FindIndex(step => step.Coordinate == field.Coordinate);
        if (start >= 0)
        {
            var cycle = path[start..];
            var via = cycle.Count > 1 ? $" via the default values of: {string.Join(", ", cycle.Skip(1))}" : "";
            faults.Add(
                $"Invalid circular reference. The default value of Input Object field {field} references itself{via}.",
                cycle.Select(step => step.DefaultValue));
            return;
        }

        if (visited.Add(field.Coordinate))
        {
            path.Add(field);
            Literal(target, value);
            path.RemoveAt(path.Count - 1);
        }
    }
}

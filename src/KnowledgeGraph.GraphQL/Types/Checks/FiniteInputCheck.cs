namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Every input object has a value that ends: required fields do not lead back to it for ever (specification 3.10, circular
/// references, and 3.10.1 for OneOf).</summary>
internal sealed class FiniteInputCheck(IReadOnlyList<InputObjectType> inputs, SchemaFaults faults)
{
    private readonly HashSet<InputObjectType> finite = [];
    private readonly HashSet<InputObjectType> visited = [];
    private readonly List<(InputObjectType Owner, InputValueDefinition Field)> path = [];

    public void Run()
    {
        // What is finite because of others is found in rounds; each adds at least one or is the last.
        while (inputs.Where(input => !finite.Contains(input) && IsFinite(input)).ToArray() is { Length: > 0 } more)
        {
            finite.UnionWith(more);
        }

        foreach (var input in inputs.Where(input => !finite.Contains(input)))
        {
            Follow(input);
        }
    }

    /// <summary>The input object that a value of a field must hold, if any.</summary>
    private static InputObjectType? Target(InputObjectType owner, InputValueDefinition field) => owner.IsOneOf
        ? field.Type as InputObjectType
        : (field.Type as NonNullType)?.Of as InputObjectType;

    private bool IsFinite(InputObjectType input)
    {
        bool Ends(InputValueDefinition field) => Target(input, field) is not { } target || finite.Contains(target);
        return input.IsOneOf ? input.Fields.Count == 0 || input.Fields.Any(Ends) : input.Fields.All(Ends);
    }

    private void Follow(InputObjectType input)
    {
        if (!visited.Add(input))
        {
            return;
        }

        foreach (var field in input.Fields)
        {
            if (Target(input, field) is not { } target || finite.Contains(target))
            {
                continue;
            }

            path.Add((input, field));
            var start = path.FindIndex(step => ReferenceEquals(step.Owner, target));
            if (start < 0)
            {
                Follow(target);
            }
            else
            {
                var cycle = path[start..];
                faults.Add(
                    $"Input Object {target} cannot be provided a finite value because it references itself through fields: {string.Join(", ", cycle.Select(step => step.Field))}.",
                    cycle.Select(step => step.Field.Node));
            }

            path.RemoveAt(path.Count - 1);
        }
    }
}

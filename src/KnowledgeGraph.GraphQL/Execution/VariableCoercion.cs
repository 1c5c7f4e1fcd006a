using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Turns a request's variables into the program's values (specification 6.1.2).</summary>
internal static class VariableCoercion
{
    private const int MaxErrors = 50;

    /// <summary>The values of an operation's variables; on return with errors they are not to be used.</summary>
    public static VariableValues Coerce(
        Schema schema,
        IReadOnlyList<VariableDefinitionNode> definitions,
        IReadOnlyDictionary<string, object?>? inputs,
        List<GraphQLError> errors)
    {
        if (definitions.Count == 0)
        {
            return VariableValues.None;
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var name = definition.Variable.Name.Value;
            if (schema.Resolve(definition.Type) is not { IsInput: true } type)
            {
                errors.Add(GraphQLError.At(
                    $"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.",
                    definition.Type));
                continue;
            }

            object? input = null;
            var provided = inputs is not null && inputs.TryGetValue(name, out input);
            object? value;
            if (!provided && definition.DefaultValue is { } defaultValue)
            {
                if (LiteralCoercion.TryCoerce(defaultValue, type, null, out value))
                {
                    values[name] = value;
                }
                else
                {
                    new InputValidator((message, _, path) => errors.Add(GraphQLError.At(
                        $"Variable \"${name}\" has invalid default value{InputPath.Describe(path)}: {message}", definition)))
                        .Literal(defaultValue, type);
                }
            }
            else if (!provided && type is not NonNullType)
            {
                continue;
            }
            else if (provided && ValueCoercion.TryCoerce(input, type, out value))
            {
                values[name] = value;
            }
            else
            {
                new InputValidator((message, _, path) => errors.Add(GraphQLError.At(
                    $"Variable \"${name}\" has invalid value{InputPath.Describe(path)}: {message}", definition)))
                    .Value(input, type, null, provided);
            }

            if (errors.Count > MaxErrors)
            {
                errors.RemoveRange(MaxErrors, errors.Count - MaxErrors);
                errors.Add(new GraphQLError("Too many errors processing variables, error limit reached. Execution aborted."));
                break;
            }
        }

        return new VariableValues(values);
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Turns the arguments of a field into the program's values (specification 6.4.1).</summary>
internal static class ArgumentCoercion
{
    /// <summary>The arguments by name, or null and what is wrong.</summary>
    public static IReadOnlyDictionary<string, object?>? Coerce(
        IReadOnlyList<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentNode> nodes,
        Node owner,
        VariableValues variables,
        out GraphQLError? fault)
    {
        fault = null;
        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var node = nodes.LastOrDefault(argument => argument.Name.Value == definition.Name);
            var missing = node?.Value is VariableNode variable && !variables.TryGet(variable.Name.Value, out _);
            if (node is null || (missing && !definition.IsRequired))
            {
                if (definition.IsRequired)
                {
                    fault = GraphQLError.At(
                        $"Argument \"{definition}\" of required type \"{definition.Type}\" was not provided.", owner);
                    return null;
                }

                if (definition.DefaultValue is not null)
                {
                    values[definition.Name] = definition.CoercedDefault();
                }
            }
            else if (LiteralCoercion.TryCoerce(node.Value, definition.Type, variables, out var value))
            {
                values[definition.Name] = value;
            }
            else
            {
                fault = Explain(definition, node.Value, variables);
                return null;
            }
        }

        return values;
    }

    private static GraphQLError Explain(InputValueDefinition definition, ValueNode node, VariableValues variables)
    {
        GraphQLError? first = null;
        new InputValidator((message, at, path) =>
            first ??= GraphQLError.At($"Argument \"{definition}\" has invalid value{InputPath.Describe(path)}: {message}", at ?? node))
            .Literal(node, definition.Type, variables);
        return first ?? GraphQLError.At($"Argument \"{definition}\" has an invalid value.", node);
    }
}

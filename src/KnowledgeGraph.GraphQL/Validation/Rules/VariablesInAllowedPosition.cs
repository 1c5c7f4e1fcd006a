using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every variable is of a type that fits where it is used.</summary>
internal sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context)
{
    public override void Leave(Node node)
    {
        if (node is not OperationDefinitionNode operation)
        {
            return;
        }

        var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var definition in operation.Variables)
        {
            definitions[definition.Variable.Name.Value] = definition;
        }

        foreach (var usage in Context.VariablesOf(operation))
        {
            if (usage.Type is not null
                && definitions.TryGetValue(usage.Node.Name.Value, out var definition)
                && Context.Schema!.Resolve(definition.Type) is { } type)
            {
                Check(usage, definition, type);
            }
        }
    }

    private void Check(VariableUsage usage, VariableDefinitionNode definition, SchemaType type)
    {
        var name = usage.Node.Name.Value;
        if (!Fits(type, definition, usage))
        {
            Report(
                $"Variable \"${name}\" of type \"{type}\" used in position expecting type \"{usage.Type}\".", definition, usage.Node);
        }

        if (usage.ParentType is InputObjectType { IsOneOf: true } && type is not NonNullType)
        {
            Report(
                $"Variable \"${name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{usage.ParentType}\".",
                definition,
                usage.Node);
        }
    }

    /// <summary>IsVariableUsageAllowed(): a default, of the variable or of the place, makes up for a missing value.</summary>
    private static bool Fits(SchemaType type, VariableDefinitionNode definition, VariableUsage usage)
    {
        if (usage.Type is NonNullType expected && type is not NonNullType)
        {
            var hasDefault = definition.DefaultValue is not (null or NullValueNode);
            return (hasDefault || usage.HasDefault) && Schema.IsSubtype(type, expected.Of);
        }

        return Schema.IsSubtype(type, usage.Type!);
    }
}

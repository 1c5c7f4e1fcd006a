using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Service.Schema;

/// <summary>Arguments with a largest value, so that one request cannot ask for the whole graph many times over.</summary>
internal static class Limits
{
    /// <summary>The argument's value, which has a default in the schema.</summary>
    public static int Of(FieldContext context, string argument, int most)
    {
        var value = context.Argument<int>(argument);
        return value >= 0 && value <= most
            ? value
            : throw Errors.BadInput($"\"{argument}\" of \"{context.Definition.Name}\" is {value}; it may be 0 to {most}.");
    }

    /// <summary>A list argument that may not be longer.</summary>
    public static IReadOnlyList<string> List(FieldContext context, string argument, int most)
    {
        var values = context.List<string>(argument) ?? [];
        return values.Count <= most
            ? values
            : throw Errors.BadInput($"\"{argument}\" of \"{context.Definition.Name}\" has {values.Count} values; it may have {most}.");
    }
}

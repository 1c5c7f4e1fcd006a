using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Gathers what is wrong with a schema.</summary>
internal sealed class SchemaFaults
{
    private readonly List<GraphQLError> errors = [];

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Adds a fault; nodes that are null are left out.</summary>
    public void Add(string message, params IEnumerable<Node?> nodes)
    {
        var located = nodes.OfType<Node>().ToArray();
        errors.Add(located.Length == 0 ? new GraphQLError(message) : GraphQLError.At(message, located));
    }

    /// <summary>Names with two underscores belong to introspection.</summary>
    public void CheckName(string name, Node? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }

    /// <summary>The directive that deprecates something.</summary>
    public static DirectiveNode? Deprecated(IReadOnlyList<DirectiveNode>? directives) =>
        directives?.FirstOrDefault(directive => directive.Name.Value == "deprecated");

    /// <summary>What must hold for every argument and input field: its type, whether it can be deprecated, its default.</summary>
    /// <param name="what">What it is called in a message about deprecation.</param>
    public void CheckInput(InputValueDefinition input, string what)
    {
        CheckName(input.Name, input.Node);
        if (!input.Type.IsInput)
        {
            Add($"The type of {input} must be Input Type but got: {input.Type}.", input.Node?.Type);
        }

        if (input.IsRequired && input.Deprecation is not null)
        {
            Add($"Required {what} {input} cannot be deprecated.", Deprecated(input.Node?.Directives), input.Node?.Type);
        }

        if (input.DefaultValue is { } literal && input.Type.IsInput)
        {
            new InputValidator((message, node, path) =>
                Add($"{input} has invalid default value{InputPath.Describe(path)}: {message}", node ?? literal))
                .Literal(literal, input.Type);
        }
    }
}

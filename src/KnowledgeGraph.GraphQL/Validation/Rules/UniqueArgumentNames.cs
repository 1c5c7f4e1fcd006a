using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No argument is given twice.</summary>
internal sealed class UniqueArgumentNames(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        var arguments = node switch
        {
            FieldNode field => field.Arguments,
            DirectiveNode directive => directive.Arguments,
            _ => [],
        };
        if (arguments.Count > 1)
        {
            foreach (var group in Names.Repeated(arguments, argument => argument.Name.Value))
            {
                Report($"There can be only one argument named \"{group.Key}\".", group.Select(argument => argument.Name));
            }
        }

        return true;
    }
}

using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>The paging arguments that every connection takes.</summary>
internal static class PageArguments
{
    /// <summary>Length of a page where the request does not say: the default of "first" in the schema.</summary>
    private const int Default = 50;

    /// <summary>Longest page.</summary>
    private const int Longest = 1000;

    public static PageRequest Of(FieldContext context)
    {
        var first = context.Argument<int?>("first");
        var last = context.Argument<int?>("last");
        Check(context, "first", first);
        Check(context, "last", last);
        return last is null
            ? new PageRequest(first ?? Default, context.Argument<string>("after"), null, context.Argument<string>("before"))
            : first is null or Default
                ? new PageRequest(null, context.Argument<string>("after"), last, context.Argument<string>("before"))
                : throw Errors.BadInput($"\"{context.Definition.Name}\" takes \"first\" or \"last\", not both.");
    }

    private static void Check(FieldContext context, string argument, int? value)
    {
        if (value is < 0 or > Longest)
        {
            throw Errors.BadInput(
                $"\"{argument}\" of \"{context.Definition.Name}\" is {value}; a page has 0 to {Longest} items, longer lists are read page by page.");
        }
    }
}

using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>The paging arguments that every connection takes.</summary>
internal static class PageArguments
{
    /// <summary>Length of a page where the request does not say.</summary>
    private const int Default = 50;

    /// <summary>Longest page.</summary>
    private const int Longest = 1000;

    public static PageRequest Of(FieldContext context)
    {
        var first = context.Argument<int?>("first");
        var last = context.Argument<int?>("last");
        if (first is not null && last is not null)
        {
            throw Errors.BadInput($"\"{context.Definition.Name}\" takes \"first\" or \"last\", not both.");
        }

        Check(context, "first", first);
        Check(context, "last", last);
        return new PageRequest(
            first ?? (last is null ? Default : null), context.Argument<string>("after"), last, context.Argument<string>("before"));
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

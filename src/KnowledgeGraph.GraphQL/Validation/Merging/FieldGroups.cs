using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>A field as it stands in a selection: on which type, and what it is there, as far as that is known.</summary>
internal sealed record SelectedField(CompositeType? Parent, FieldNode Node, FieldDefinition? Definition);

/// <summary>The fields of a selection set by response key, inline fragments opened, and the fragments it spreads.</summary>
internal sealed class FieldGroups
{
    private readonly HashSet<string> spreadNames = new(StringComparer.Ordinal);

    public OrderedDictionary<string, List<SelectedField>> Fields { get; } = new(StringComparer.Ordinal);

    public List<string> Spreads { get; } = [];

    public static FieldGroups Of(ValidationContext context, CompositeType? parent, SelectionSetNode selectionSet)
    {
        var groups = new FieldGroups();
        groups.Add(context, parent, selectionSet);
        return groups;
    }

    private void Add(ValidationContext context, CompositeType? parent, SelectionSetNode selectionSet)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    if (!Fields.TryGetValue(field.ResponseKey, out var fields))
                    {
                        Fields.Add(field.ResponseKey, fields = new List<SelectedField>(1));
                    }

                    var definition = parent is null ? null : context.Schema!.Field(parent, field.Name.Value);
                    fields.Add(new SelectedField(parent, field, definition));
                    break;
                case FragmentSpreadNode spread:
                    if (spreadNames.Add(spread.Name.Value))
                    {
                        Spreads.Add(spread.Name.Value);
                    }

                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition
                        ? context.Schema!.Type(condition.Name.Value) as CompositeType
                        : parent;
                    Add(context, type, inline.SelectionSet);
                    break;
            }
        }
    }
}

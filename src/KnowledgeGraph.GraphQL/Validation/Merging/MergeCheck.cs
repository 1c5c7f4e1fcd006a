using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>What <see cref="MergeCheck"/> finds.</summary>
internal enum MergeVerdict
{
    Fine,
    Conflict,
    TooComplex,
}

/// <summary>Finds whether all selections of a document can be merged, without comparing every pair: the fields that meet at one
/// place of the answer are gathered as a whole, each is compared with the first of its group, and what stands below the group is
/// gathered again. Two passes ask the two halves of FieldsInSetCanMerge(): equal shapes wherever fields meet, and equal names and
/// arguments where their types can be those of one object. A set of selections that was seen once is not looked at again.</summary>
internal sealed class MergeCheck(ValidationContext context)
{
    private const int Budget = 200_000;

    private readonly Dictionary<SelectionSetNode, (int Id, FieldGroups Groups)> selectionSets = [];
    private readonly HashSet<string> seenShapes = new(StringComparer.Ordinal);
    private readonly HashSet<string> seenNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private int spent;
    private bool conflict;

    private bool Done => conflict || spent > Budget;

    public MergeVerdict Check(DocumentNode document)
    {
        // Operations first: what a fragment holds is looked at with what it meets there. Left are fragments that nothing reaches.
        foreach (var definition in document.Definitions.OrderBy(definition => definition is not OperationDefinitionNode))
        {
            (CompositeType? Parent, SelectionSetNode Set)? start = definition switch
            {
                OperationDefinitionNode operation => (context.Schema!.Root(operation.Operation), operation.SelectionSet),
                FragmentDefinitionNode fragment when !reached.Contains(fragment.Name.Value) => (Type(fragment), fragment.SelectionSet),
                _ => null,
            };
            if (start is { } from)
            {
                CheckShapes([from]);
                CheckNames([from]);
            }
        }

        return conflict ? MergeVerdict.Conflict : spent > Budget ? MergeVerdict.TooComplex : MergeVerdict.Fine;
    }

    private void CheckShapes(IReadOnlyList<(CompositeType? Parent, SelectionSetNode Set)> sets)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Done || !seenShapes.Add(KeyOf(sets)))
        {
            return;
        }

        foreach (var group in Gather(sets).Values)
        {
            var first = group.Find(field => field.Definition is not null)?.Definition?.Type;
            conflict |= first is not null && group.Exists(
                field => field.Definition is { } definition
                    && !ReferenceEquals(definition.Type, first)
                    && SameField.TypesConflict(first, definition.Type));
            CheckShapes(Below(group));
        }
    }

    private void CheckNames(IReadOnlyList<(CompositeType? Parent, SelectionSetNode Set)> sets)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Done || !seenNames.Add(KeyOf(sets)))
        {
            return;
        }

        foreach (var group in Gather(sets).Values)
        {
            foreach (var together in Together(group))
            {
                var first = together[0].Node;
                for (var i = 1; i < together.Count && !conflict; i++)
                {
                    var other = together[i].Node;
                    conflict = first.Name.Value != other.Name.Value || !SameField.Arguments(first, other);
                }

                CheckNames(Below(together));
            }
        }
    }

    /// <summary>The parts of a group whose fields can belong to one object: those of each object type with those of interfaces and
    /// unions.</summary>
    private static IEnumerable<List<SelectedField>> Together(List<SelectedField> group)
    {
        if (group.Count == 1)
        {
            return [group];
        }

        var shared = group.FindAll(field => field.Parent is not ObjectType);
        return shared.Count == group.Count
            ? [group]
            : group.Where(field => field.Parent is ObjectType)
                .GroupBy(field => field.Parent)
                .Select(own => (List<SelectedField>)[.. own, .. shared]);
    }

    private static List<(CompositeType? Parent, SelectionSetNode Set)> Below(List<SelectedField> group)
    {
        var below = new List<(CompositeType?, SelectionSetNode)>();
        foreach (var field in group)
        {
            if (field.Node.SelectionSet is { } selectionSet)
            {
                below.Add((field.Definition?.Type.Named as CompositeType, selectionSet));
            }
        }

        return below;
    }

    /// <summary>All fields of some selection sets by response key, those of fragments included.</summary>
    private Dictionary<string, List<SelectedField>> Gather(IReadOnlyList<(CompositeType? Parent, SelectionSetNode Set)> sets)
    {
        var all = new Dictionary<string, List<SelectedField>>(StringComparer.Ordinal);
        var fragments = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<(CompositeType? Parent, SelectionSetNode Set)>(sets);
        var taken = new HashSet<SelectionSetNode>();
        while (open.TryDequeue(out var next))
        {
            if (!taken.Add(next.Set))
            {
                continue;
            }

            var groups = Groups(next.Parent, next.Set).Groups;
            foreach (var (key, fields) in groups.Fields)
            {
                spent += fields.Count;
                if (!all.TryGetValue(key, out var known))
                {
                    all.Add(key, known = []);
                }

                known.AddRange(fields);
            }

            spent += groups.Spreads.Count;
            foreach (var name in groups.Spreads)
            {
                reached.Add(name);
                if (fragments.Add(name) && context.Fragment(name) is { } fragment)
                {
                    open.Enqueue((Type(fragment), fragment.SelectionSet));
                }
            }
        }

        return all;
    }

    private string KeyOf(IReadOnlyList<(CompositeType? Parent, SelectionSetNode Set)> sets)
    {
        spent += sets.Count;
        return string.Join(',', sets.Select(set => Groups(set.Parent, set.Set).Id).Distinct().Order());
    }

    private (int Id, FieldGroups Groups) Groups(CompositeType? parent, SelectionSetNode set)
    {
        if (!selectionSets.TryGetValue(set, out var known))
        {
            known = (selectionSets.Count, FieldGroups.Of(context, parent, set));
            selectionSets.Add(set, known);
        }

        return known;
    }

    private CompositeType? Type(FragmentDefinitionNode fragment) =>
        context.Schema!.Type(fragment.TypeCondition.Name.Value) as CompositeType;
}

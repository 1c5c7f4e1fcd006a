using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Merging;

/// <summary>Two sets of fields that cannot be merged, and why.</summary>
internal sealed record Conflict(string Key, string Reason, IReadOnlyList<FieldNode> First, IReadOnlyList<FieldNode> Second);

/// <summary>Explains conflicts by comparing pairs of fields, fields with fragments, and fragments with each other, each pair once.
/// Only used where <see cref="MergeCheck"/> found that there is a conflict; stops when its budget is spent.</summary>
internal sealed class ConflictFinder(ValidationContext context)
{
    private const int MaxReason = 1000;
    private const int MaxNodes = 20;
    private readonly Dictionary<SelectionSetNode, FieldGroups> groupsOf = [];
    private readonly Dictionary<(FieldGroups, string), bool> comparedWithFragment = [];
    private readonly Dictionary<(string, string), bool> comparedFragments = [];
    private int budget = 200_000;

    /// <summary>The conflicts that a selection set shows by itself and with the fragments it spreads.</summary>
    public List<Conflict> Within(CompositeType? parent, SelectionSetNode selectionSet)
    {
        var conflicts = new List<Conflict>();
        var groups = Groups(parent, selectionSet);
        foreach (var (key, fields) in groups.Fields)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    AddIfAny(conflicts, Compare(key, false, fields[i], fields[j]));
                }
            }
        }

        for (var i = 0; i < groups.Spreads.Count; i++)
        {
            FieldsWithFragment(conflicts, false, groups, groups.Spreads[i]);
            for (var j = i + 1; j < groups.Spreads.Count; j++)
            {
                FragmentWithFragment(conflicts, false, groups.Spreads[i], groups.Spreads[j]);
            }
        }

        return conflicts;
    }

    private static void AddIfAny(List<Conflict> conflicts, Conflict? conflict)
    {
        if (conflict is not null)
        {
            conflicts.Add(conflict);
        }
    }

    private static string Shorten(string reason) => reason.Length > MaxReason ? reason[..MaxReason] + "..." : reason;

    /// <summary>Compares two fields of one key.</summary>
    /// <param name="exclusive">Whether no object can have both, so that only their shapes matter.</param>
    private Conflict? Compare(string key, bool exclusive, SelectedField a, SelectedField b)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (--budget < 0)
        {
            return null;
        }

        exclusive |= !ReferenceEquals(a.Parent, b.Parent) && a.Parent is ObjectType && b.Parent is ObjectType;
        if (!exclusive && a.Node.Name.Value != b.Node.Name.Value)
        {
            return new(key, $"\"{a.Node.Name.Value}\" and \"{b.Node.Name.Value}\" are different fields", [a.Node], [b.Node]);
        }

        if (!exclusive && !SameField.Arguments(a.Node, b.Node))
        {
            return new(key, "they have differing arguments", [a.Node], [b.Node]);
        }

        if (a.Definition?.Type is { } typeA && b.Definition?.Type is { } typeB && SameField.TypesConflict(typeA, typeB))
        {
            return new(key, $"they return conflicting types \"{typeA}\" and \"{typeB}\"", [a.Node], [b.Node]);
        }

        if (a.Node.SelectionSet is null || b.Node.SelectionSet is null)
        {
            return null;
        }

        var below = Below(exclusive, a, b);
        return below.Count == 0
            ? null
            : new(
                key,
                Shorten(string.Join(" and ", below.Select(conflict => $"subfields \"{conflict.Key}\" conflict because {conflict.Reason}"))),
                [.. below.SelectMany(conflict => conflict.First).Prepend(a.Node).Take(MaxNodes)],
                [.. below.SelectMany(conflict => conflict.Second).Prepend(b.Node).Take(MaxNodes)]);
    }

    private List<Conflict> Below(bool exclusive, SelectedField a, SelectedField b)
    {
        var conflicts = new List<Conflict>();
        var groupsA = Groups(a.Definition?.Type.Named as CompositeType, a.Node.SelectionSet!);
        var groupsB = Groups(b.Definition?.Type.Named as CompositeType, b.Node.SelectionSet!);
        Between(conflicts, exclusive, groupsA, groupsB);
        foreach (var spread in groupsB.Spreads)
        {
            FieldsWithFragment(conflicts, exclusive, groupsA, spread);
        }

        foreach (var spread in groupsA.Spreads)
        {
            FieldsWithFragment(conflicts, exclusive, groupsB, spread);
        }

        foreach (var spreadA in groupsA.Spreads)
        {
            foreach (var spreadB in groupsB.Spreads)
            {
                FragmentWithFragment(conflicts, exclusive, spreadA, spreadB);
            }
        }

        return conflicts;
    }

    private void Between(List<Conflict> conflicts, bool exclusive, FieldGroups a, FieldGroups b)
    {
        foreach (var (key, fieldsA) in a.Fields)
        {
            if (!b.Fields.TryGetValue(key, out var fieldsB))
            {
                continue;
            }

            foreach (var fieldA in fieldsA)
            {
                foreach (var fieldB in fieldsB)
                {
                    AddIfAny(conflicts, Compare(key, exclusive, fieldA, fieldB));
                }
            }
        }
    }

    private void FieldsWithFragment(List<Conflict> conflicts, bool exclusive, FieldGroups groups, string name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (--budget < 0
            || !IsNew(comparedWithFragment, (groups, name), exclusive)
            || context.Fragment(name) is not { } fragment)
        {
            return;
        }

        var other = Groups(Type(fragment), fragment.SelectionSet);
        if (ReferenceEquals(groups, other))
        {
            return;
        }

        Between(conflicts, exclusive, groups, other);
        foreach (var spread in other.Spreads)
        {
            FieldsWithFragment(conflicts, exclusive, groups, spread);
        }
    }

    private void FragmentWithFragment(List<Conflict> conflicts, bool exclusive, string nameA, string nameB)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var pair = string.CompareOrdinal(nameA, nameB) < 0 ? (nameA, nameB) : (nameB, nameA);
        if (nameA == nameB
            || --budget < 0
            || !IsNew(comparedFragments, pair, exclusive)
            || context.Fragment(nameA) is not { } a
            || context.Fragment(nameB) is not { } b)
        {
            return;
        }

        var groupsA = Groups(Type(a), a.SelectionSet);
        var groupsB = Groups(Type(b), b.SelectionSet);
        Between(conflicts, exclusive, groupsA, groupsB);
        foreach (var spread in groupsB.Spreads)
        {
            FragmentWithFragment(conflicts, exclusive, nameA, spread);
        }

        foreach (var spread in groupsA.Spreads)
        {
            FragmentWithFragment(conflicts, exclusive, spread, nameB);
        }
    }

    /// <summary>Notes a comparison. One made for fields that one object can have also stands for the weaker one.</summary>
    private static bool IsNew<TKey>(Dictionary<TKey, bool> compared, TKey key, bool exclusive)
        where TKey : notnull
    {
        if (compared.TryGetValue(key, out var before) && (exclusive || !before))
        {
            return false;
        }

        compared[key] = exclusive;
        return true;
    }

    private FieldGroups Groups(CompositeType? parent, SelectionSetNode set)
    {
        if (!groupsOf.TryGetValue(set, out var groups))
        {
            groupsOf.Add(set, groups = FieldGroups.Of(context, parent, set));
        }

        return groups;
    }

    private CompositeType? Type(FragmentDefinitionNode fragment) =>
        context.Schema!.Type(fragment.TypeCondition.Name.Value) as CompositeType;
}

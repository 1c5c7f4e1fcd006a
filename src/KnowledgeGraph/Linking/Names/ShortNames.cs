using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Linking.Names;

/// <summary>Whether, inside one article, a form can be a shorter name of a fuller one. Says what is possible; which of several
/// possible fuller names is meant is for the caller.</summary>
internal static class ShortNames
{
    /// <summary>Whether <paramref name="brief"/> can stand for <paramref name="full"/>; both folded, of one type.</summary>
    public static bool CanStandFor(EntityType type, string brief, string full) =>
        SharesHalf(brief, full) && IsShortFor(type, brief, full);

    private static bool IsShortFor(EntityType type, string brief, string full) =>
        Whole(type, brief, full) || (TwoNames(type, full) is var (outer, inner) && (Whole(type, brief, outer) || brief == outer || Whole(type, brief, inner) || brief == inner));

    /// <summary>Half of the units of every short name stand in the full one, but for the one-character provinces. Sorts out
    /// nearly all pairs before anything dearer is tried.</summary>
    private static bool SharesHalf(string brief, string full)
    {
        var shared = 0;
        foreach (var unit in brief)
        {
            shared += full.Contains(unit, StringComparison.Ordinal) ? 1 : 0;
        }

        return brief.Length == 1 || 2 * shared >= brief.Length;
    }

    /// <summary>The two names of a zone or body that its full form writes as one with the other in brackets.</summary>
    private static (string Outer, string Inner)? TwoNames(EntityType type, string full)
    {
        var open = full.IndexOf('(', StringComparison.Ordinal);
        return type is EntityType.Zone or EntityType.Organization && open > 2 && full[^1] == ')' && full.Length - open > 4
            ? (full[..open], full[(open + 1)..^1])
            : null;
    }

    private static bool Whole(EntityType type, string brief, string full) => type switch
    {
        EntityType.Company => CompanyNames.CanStandFor(brief, full),
        EntityType.Zone => ZoneNames.CanStandFor(brief, full),
        EntityType.Place => PlaceNames.CanStandFor(brief, full),
        EntityType.Organization => OrganizationNames.CanStandFor(brief, full),
        EntityType.Industry => IndustryNames.CanStandFor(brief, full),
        EntityType.Project => ProjectNames.CanStandFor(brief, full),
        EntityType.Product => QuotedNames.CanStandFor(brief, full, minimum: 3, left: 2),
        EntityType.Honor => QuotedNames.CanStandFor(brief, full, minimum: 4, left: 1),
        EntityType.Person => false,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The form in which names of one type are compared: folded, without dashes between its parts.</summary>
    public static string Fold(string name)
    {
        var form = NameFold.Fold(name);
        var bare = string.Concat(form.Where(unit => unit is not ('-' or '—' or '–' or '－' or '·')));
        return bare.Length > 0 ? bare : form;
    }

    /// <summary>Whether the units of <paramref name="brief"/> occur in <paramref name="full"/> in this order.</summary>
    public static bool IsSubsequence(ReadOnlySpan<char> brief, ReadOnlySpan<char> full)
    {
        var next = 0;
        foreach (var unit in full)
        {
            if (next < brief.Length && brief[next] == unit)
            {
                next++;
            }
        }

        return next == brief.Length;
    }
}

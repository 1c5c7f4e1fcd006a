using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>What belongs to which industry: by its name, by description, 以 T 为主导.</summary>
public static class PartOfRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return place.Place.Reach == Candidates.Reach.Nested ? "named" : place.NameInName is 1 or 2 ? "named-elsewhere" : null;
        }

        return place.Forward
            ? place.Between(CueClass.Belong) ? "belongs"
                : place.Between(CueClass.Focus) ? "develops"
                : place.GapStarts("等") ? "such" : null
            : place.Between(CueClass.Include) ? "includes"
                : place.Adjacent ? "fused" : null;
    }
}

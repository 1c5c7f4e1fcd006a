using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>What feeds into what: 应用于, 上游, 原料.</summary>
public static class UpstreamOfRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        return !place.Beside ? null
            : place.Between(CueClass.Upstream) ? (place.Forward ? "used-in" : "made-of")
            : place.After(CueClass.Upstream) ? "said-after" : null;
    }
}

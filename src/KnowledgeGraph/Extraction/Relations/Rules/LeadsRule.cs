using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Who leads an industry: 龙头, 链主, 领军.</summary>
public static class LeadsRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return null;
        }

        return place.Between(CueClass.Lead) ? (place.Forward ? "leads" : "led-by")
            : place.Forward && place.After(CueClass.Lead) ? "leading-firms"
            : !place.Forward && place.After(CueClass.Lead) ? "said-after" : null;
    }
}

using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Who received or is called what: 获评, 入选, 荣获, T 称号.</summary>
public static class AwardedRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return null;
        }

        if (place.Forward)
        {
            return place.Between(CueClass.Award) ? "receives"
                : place.GapStarts("等") ? "such"
                : place.GapEnds("是", "为", "作为") ? "is" : null;
        }

        return place.Adjacent ? "apposed"
            : place.Before(CueClass.Award) ? "received-by"
            : place.Between(CueClass.Include) ? "includes" : null;
    }
}

using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Who set up, controls or owns whom: 成立, 由 H 组建, 旗下, 全资子公司.</summary>
public static class FoundedRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return place.NameInName is 1 or 2 ? "named" : null;
        }

        if (place.Forward)
        {
            return place.Between(CueClass.Found) ? "founds"
                : place.Between(CueClass.Build) ? "builds"
                : place.Adjacent ? "unit" : null;
        }

        return place.GapEnds("由", "是由") && place.After(CueClass.Found) ? "founded-by"
            : place.Between(CueClass.Found) ? "belongs-to"
            : place.After(CueClass.Found) ? "set-up" : null;
    }
}

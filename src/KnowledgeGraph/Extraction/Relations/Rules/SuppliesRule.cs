using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Who sells to or serves whom: 供应, 为 T 提供, 客户有 T, 应用于 T.</summary>
public static class SuppliesRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return null;
        }

        return place.Between(CueClass.Supply) && place.Forward ? "supplies"
            : place.Between(CueClass.Upstream) && place.Forward ? "used-by"
            : place.GapEnds("为", "向", "给", "供") && place.After(CueClass.Supply) ? "serves"
            : place.Between(CueClass.Supply) ? "supplied-by" : null;
    }
}

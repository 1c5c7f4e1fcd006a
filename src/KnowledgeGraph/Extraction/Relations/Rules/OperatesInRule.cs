using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Which industry somebody works in: 从事, 深耕, 领域的 H, H 等 T 企业.</summary>
public static class OperatesInRule
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
            return place.GapStarts("等") && place.After(CueClass.Firm) ? "such-firms"
                : place.Between(CueClass.Operate) ? "works-in"
                : place.Between(CueClass.Make) ? "makes"
                : place.GapEnds("是", "为", "一家", "家") ? "is"
                : place.GapStarts("等") ? "such" : null;
        }

        return place.GapEnds("企业", "公司", "厂商", "集团", "企业——") ? "firm-of"
            : place.Between(CueClass.Lead) ? "first-of"
            : place.Between(CueClass.Firm) ? "firms" : null;
    }
}

using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Who works with whom: 与 T 合作, 牵手, 共建, A 和 B 签约.</summary>
public static class PartnersWithRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return null;
        }

        if (place.Between(CueClass.Compare))
        {
            return "compared";
        }

        var joined = place.GapStarts("与", "和", "同", "及", "跟", "携手", "联合", "牵手", "会同") || place.GapEnds("与", "和", "同", "及", "跟", "携手", "联合", "牵手", "会同", "联手");
        return joined && place.After(CueClass.Partner) ? "joins"
            : joined && place.Between(CueClass.Partner) ? "partners"
            : joined && place.After(CueClass.Found) ? "found-together"
            : place.Place.SameList && place.After(CueClass.Partner) ? "listed-partners"
            : place.Place.SameList && place.After(CueClass.Found) ? "listed-founders"
            : place.Between(CueClass.Partner) ? "signs"
            : joined ? "and" : null;
    }
}

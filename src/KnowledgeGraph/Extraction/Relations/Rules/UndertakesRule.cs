using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Who carries a project: 投资, 承建, 签约, H 的 T 项目.</summary>
public static class UndertakesRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return place.NameInName == 5 || place.Place.Reach == Candidates.Reach.Nested ? "named" : null;
        }

        return place.Forward
            ? place.Adjacent || place.GapText is "的" ? "own"
                : place.Between(CueClass.Undertake) ? "carries"
                : place.Between(CueClass.Partner) ? "signs"
                : place.Between(CueClass.Build) ? "builds"
                : place.Between(CueClass.Settle) ? "brings-in" : null
            : place.GapEnds("由", "，由") ? "carried-by"
                : place.Between(CueClass.Undertake) ? "project-of" : null;
    }
}

using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Who makes what: 研发, 生产, 推出, H 的 T.</summary>
public static class ProducesRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return place.Place.Reach == Candidates.Reach.Nested ? "named" : null;
        }

        return place.Forward
            ? place.Between(CueClass.Make) ? "makes"
                : place.Adjacent || place.GapText is "的" ? "own"
                : place.Between(CueClass.Build) || place.Between(CueClass.Found) ? "launches"
                : place.Between(CueClass.Supply) ? "provides" : null
            : place.Between(CueClass.Make) ? "made-by" : null;
    }
}

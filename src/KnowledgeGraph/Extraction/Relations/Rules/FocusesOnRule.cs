using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>What a zone or place builds on: 主导产业, 培育, 打造, 产业集群.</summary>
public static class FocusesOnRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return place.NameInName is 1 or 2 ? "named" : null;
        }

        if (!place.Forward)
        {
            return place.Between(CueClass.Leading) ? "industry-of" : place.After(CueClass.Focus) ? "focus-of" : null;
        }

        return place.Between(CueClass.Future) && place.Between(CueClass.Focus) ? "will-build"
            : place.After(CueClass.Leading) ? "leading"
            : place.Between(CueClass.Leading) ? "leads-with"
            : place.Between(CueClass.Emerging) ? "grows"
            : place.Between(CueClass.Focus) ? "builds"
            : place.After(CueClass.Focus) ? "cluster"
            : place.Adjacent || place.GapText is "的" ? "of" : null;
    }
}

using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Which post a person holds where: body + title + name, name + 任 + body + title, bylines.</summary>
public static class HoldsPositionRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return null;
        }

        if (!place.Forward)
        {
            return place.Between(CueClass.Say) ? "other-speaker"
                : place.Between(CueClass.Byline) ? "byline"
                : place.Between(CueClass.Post) && place.Clauses == 0 ? "title"
                : place.Between(CueClass.Post) ? "title-further"
                : place.Adjacent ? "bare" : null;
        }

        return place.Between(CueClass.Appoint) ? "appointed"
            : place.After(CueClass.Post) && place.GapText.Length <= 3 ? "apposed"
            : place.After(CueClass.Post) ? "described" : null;
    }
}

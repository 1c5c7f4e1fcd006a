using KnowledgeGraph.Extraction.Relations.Cues;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>Where something is: 位于, 落户, 在 T 建设 H, T 的 H, T 集聚了 H, 甲市乙区.</summary>
public static class LocatedInRule
{
    /// <summary>The name of the pattern that a place shows, or null where it shows none.</summary>
    public static string? Read(PlaceReading place)
    {
        if (!place.Beside)
        {
            return place.NameInName is > 0 and < 5 ? "named" : null;
        }

        if (place.Forward)
        {
            return place.Between(CueClass.Locate) ? "lies-at"
                : place.Between(CueClass.Settle) ? "settles"
                : place.GapEnds("在", "于", "到", "至", "入", "进", "向") ? "at"
                : place.Between(CueClass.Build) ? "built"
                : place.NameInName is > 0 and < 5 ? "named" : null;
        }

        if (place.Adjacent)
        {
            return "fused";
        }

        if (place.GapText is "的")
        {
            return "of";
        }

        return place.Between(CueClass.Insider) ? "insider"
            : place.Between(CueClass.Locate) && place.GapEnds("的") ? "lying-in"
            : place.Between(CueClass.Settle) ? "hosts"
            : place.LeftEnds("在", "于", "走进", "来到", "到", "深入", "赴") && place.Between(CueClass.Visit) ? "visited-in"
            : place.LeftEnds("在", "于") ? "in"
            : place.Between(CueClass.Build) ? "builds"
            : place.Between(CueClass.Lead) && place.GapEnds("企业", "公司") ? "own-firm"
            : place.GapEnds("企业", "公司", "项目", "单位") ? "own"
            : place.NameInName is > 0 and < 5 ? "named" : null;
    }
}

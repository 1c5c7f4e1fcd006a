using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Attributes;

/// <summary>How far along an industry is where a zone focuses on it.</summary>
public static class Stages
{
    // Below this no stage is hinted at.
    private const double Least = -1.5;

    /// <summary>The stages, as exports write them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["leading", "emerging", "future"];

    /// <summary>The likeliest stage at a place with these features, or null where none is likely.</summary>
    public static string? Read(PlaceModel model, ReadOnlySpan<uint> features, EntityType head, EntityType tail)
    {
        var (best, stage) = (Least, -1);
        for (var i = 0; i < Names.Count; i++)
        {
            var odds = model.LogOdds(features, Salt.OfStage(i, head, tail));
            if (odds > best)
            {
                (best, stage) = (odds, i);
            }
        }

        return stage < 0 ? null : Names[stage];
    }
}

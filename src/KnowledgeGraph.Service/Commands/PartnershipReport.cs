using KnowledgeGraph.Graph;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Commands;

/// <summary>Shows a few partnerships with the sentences that state them: those across zones first, then those within one,
/// then those whose zones nobody names.</summary>
internal static class PartnershipReport
{
    private const int Shown = 3;

    // A first impression shows what is likelier right than wrong.
    private const double Likely = 0.5;

    private static readonly (bool? CrossZone, string Label)[] Kinds =
        [(true, "across zones"), (false, "within a zone"), (null, "zones unknown")];

    public static async Task WriteAsync(Terminal terminal, IGraphReader store, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (crossZone, label) in Kinds)
        {
            var filter = new RelationFilter([RelationType.PartnersWith], MinConfidence: Likely, CrossZone: crossZone);
            var page = await store.FindRelationsAsync(filter, new PageRequest(First: Shown + seen.Count), cancellation);
            Relation[] shown = [.. page.Items.Where(relation => !seen.Contains(relation.Id)).Take(Shown - seen.Count)];
            var ends = await store.EntitiesAsync([.. shown.SelectMany(relation => new[] { relation.Source, relation.Target })], cancellation);
            for (var i = 0; i < shown.Length; i++)
            {
                seen.Add(shown[i].Id);
                Write(terminal, label, shown[i], ends[2 * i]?.Name, ends[(2 * i) + 1]?.Name);
            }
        }
    }

    private static void Write(Terminal terminal, string label, Relation relation, string? source, string? target)
    {
        var best = relation.Evidence.MaxBy(piece => piece.Confidence)!;
        terminal.Say($"{source} ⟷ {target} ({label})");
        terminal.Say($"    {best.Text}  [{best.Article}]");
    }
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.Service.Schema;

/// <summary>What relations, their evidence and figures answer.</summary>
internal static class RelationFields
{
    public static void AddTo(ResolverMap map)
    {
        map.Batch<Relation, Entity?>("Relation", "source", (relations, context) =>
            EndsAsync([.. relations.Select(relation => relation.Source)], context));
        map.Batch<Relation, Entity?>("Relation", "target", (relations, context) =>
            EndsAsync([.. relations.Select(relation => relation.Target)], context));
        map.Batch<Relation, bool?>("Relation", "crossZone", CrossZoneAsync);
        map.Field<Relation>("Relation", "evidenceCount", (relation, _) => relation.Evidence.Count);
        map.Field<Relation>("Relation", "evidence", (relation, context) =>
            context.Argument<int?>("first") is { } first ? First(relation.Evidence, first) : relation.Evidence);
        map.Batch<Evidence, ArticleSummary?>("Evidence", "article", (evidence, context) =>
            context.ContextOf<GraphReads>().ArticlesAsync(
                [.. evidence.Select(piece => piece.Article)], context.Cancellation, Interests.Of(context)));
        map.Field<Evidence>("Evidence", "start", (evidence, _) => evidence.Span.Start);
        map.Field<Evidence>("Evidence", "end", (evidence, _) => evidence.Span.End);
        map.Batch<Figure, Entity?>("Figure", "subject", (figures, context) =>
            EndsAsync([.. figures.Select(figure => figure.Subject)], context));
    }

    private static IReadOnlyList<Evidence> First(IReadOnlyList<Evidence> evidence, int first) => first >= 0
        ? [.. evidence.Take(first)]
        : throw Errors.BadInput($"\"first\" of \"evidence\" is {first}; it may not be negative.");

    private static Task<IReadOnlyList<Entity?>> EndsAsync(string[] ids, FieldContext context) =>
        context.ContextOf<GraphReads>().EntitiesAsync(ids, context.Cancellation, Interests.Of(context));

    private static async Task<IReadOnlyList<bool?>> CrossZoneAsync(IReadOnlyList<Relation> relations, FieldContext context)
    {
        var ends = relations.SelectMany(relation => new[] { relation.Source, relation.Target }).Distinct(StringComparer.Ordinal).ToArray();
        var zones = await context.ContextOf<GraphReads>().AskAsync(
            reader => reader.ZonesOfAsync(ends, context.Cancellation), Interests.Of(context));
        var of = ends.Zip(zones).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return [.. relations.Select(relation => CrossZone(of[relation.Source], of[relation.Target]))];
    }

    private static bool? CrossZone(IReadOnlyList<string> source, IReadOnlyList<string> target) =>
        source.Count == 0 || target.Count == 0 ? null : !source.Intersect(target, StringComparer.Ordinal).Any();
}

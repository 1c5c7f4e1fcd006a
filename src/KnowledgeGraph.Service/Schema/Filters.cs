using KnowledgeGraph.Extraction;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.Ontology;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Schema;

/// <summary>Arguments of the schema as filters of the store.</summary>
internal static class Filters
{
    /// <summary>The arguments of a list of entities of these types.</summary>
    public static async Task<EntityFilter> EntitiesAsync(FieldContext context, IReadOnlyList<EntityType>? types)
    {
        var reads = context.ContextOf<GraphReads>();
        return new EntityFilter(
            types,
            context.Argument<string>("name"),
            await References.IdsAsync(reads, context.List<string>("zones"), EntityType.Zone, context.Cancellation),
            await References.IdsAsync(reads, context.List<string>("places"), EntityType.Place, context.Cancellation),
            await References.IdsAsync(reads, context.List<string>("industries"), EntityType.Industry, context.Cancellation),
            await References.IdsAsync(reads, context.List<string>("honors"), EntityType.Honor, context.Cancellation),
            context.Argument<string>("article"),
            context.Argument<EntityOrder>("orderBy"));
    }

    /// <summary>The arguments of a list of one entity's relations.</summary>
    public static RelationFilter RelationsOfOne(FieldContext context) => new(
        context.List<RelationType>("types"),
        context.List<EntityType>("otherTypes"),
        context.Argument<double>("minConfidence"),
        context.List<ClaimStatus>("statuses"),
        Article: context.Argument<string>("article"),
        TitleContains: context.Argument<string>("title"),
        Stages: context.List<string>("stages"));

    /// <summary>The arguments of <c>partnerships</c>.</summary>
    public static Task<RelationFilter> PartnershipsAsync(FieldContext context) =>
        RelationsAsync(context, context.Arguments, [RelationType.PartnersWith], "types");

    /// <summary>The input object <c>filter</c>; without one, everything.</summary>
    public static Task<RelationFilter> RelationsAsync(FieldContext context)
    {
        var input = context.Input("filter") ?? new Dictionary<string, object?>();
        return RelationsAsync(context, input, List<RelationType>(input, "types"), "endTypes");
    }

    private static async Task<RelationFilter> RelationsAsync(
        FieldContext context, IReadOnlyDictionary<string, object?> input, IReadOnlyList<RelationType>? types, string endTypes)
    {
        var reads = context.ContextOf<GraphReads>();
        return new RelationFilter(
            types,
            List<EntityType>(input, endTypes),
            Value<double?>(input, "minConfidence") ?? 0,
            List<ClaimStatus>(input, "statuses"),
            Value<bool?>(input, "crossZone"),
            await References.IdsAsync(reads, List<string>(input, "zones"), EntityType.Zone, context.Cancellation),
            await References.IdsAsync(reads, List<string>(input, "places"), EntityType.Place, context.Cancellation),
            Value<string>(input, "article"),
            Value<string>(input, "title"),
            List<string>(input, "stages"));
    }

    private static T? Value<T>(IReadOnlyDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out var value) && value is not null ? (T)value : default;

    private static IReadOnlyList<T>? List<T>(IReadOnlyDictionary<string, object?> input, string name) =>
        input.TryGetValue(name, out var value) && value is IReadOnlyList<object?> list ? [.. list.Select(item => (T)item!)] : null;
}

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>The fields to resolve at one depth of the answer, each with the objects that have it.</summary>
internal sealed record Level(IReadOnlyList<(FieldPlan Field, IReadOnlyList<ResultObject> Objects)> Fields)
{
    /// <summary>All fields of some selections.</summary>
    public static Level Of(IEnumerable<(SelectionPlan Plan, IReadOnlyList<ResultObject> Objects)> selections) =>
        new([.. selections.SelectMany(selection => selection.Plan.Fields.Select(field => (field, selection.Objects)))]);
}

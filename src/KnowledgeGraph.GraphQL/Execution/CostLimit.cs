using System.Globalization;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Refuses a request that would cause too much work, before any is done: see <see cref="ExecutorOptions"/>. The fields of
/// introspection that stand below <c>__schema</c> and <c>__type</c> count as well.</summary>
internal sealed class CostLimit
{
    /// <summary>Fragments spread each other at most so deep: a chain of them has no fields that could be counted.</summary>
    private const int MaxSpreads = 200;

    private static readonly string[] Sizes = ["first", "last", "limit"];

    private readonly Schema schema;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> fragments;
    private readonly VariableValues variables;
    private readonly ExecutorOptions options;
    private int fields;
    private int spreads;
    private GraphQLError? excess;

    private CostLimit(
        Schema schema,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        VariableValues variables,
        ExecutorOptions options)
    {
        this.schema = schema;
        this.fragments = fragments;
        this.variables = variables;
        this.options = options;
    }

    /// <summary>What is too much, or null.</summary>
    public static GraphQLError? Check(
        Schema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        VariableValues variables,
        ExecutorOptions options)
    {
        var limit = new CostLimit(schema, fragments, variables, options);
        var cost = limit.Cost(operation.SelectionSet, schema.Root(operation.Operation), 1);
        return limit.excess
            ?? (cost > options.MaxCost
                ? Excess(operation, "The operation would cost", cost, options.MaxCost, "Ask for fewer items or fields.")
                : null);
    }

    private static GraphQLError Excess(Node node, string what, double actual, long allowed, string mend) => GraphQLError.At(
        string.Create(CultureInfo.InvariantCulture, $"{what} {actual:0}, at most {allowed} is allowed. {mend}"), node)
        with { Extensions = new Dictionary<string, object?> { ["code"] = "TOO_COMPLEX" } };

    private double Cost(SelectionSetNode selectionSet, CompositeType? parent, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var cost = 0.0;
        foreach (var selection in selectionSet.Selections)
        {
            if (excess is not null)
            {
                return cost;
            }

            if (!FieldCollector.IsIncluded(selection, variables))
            {
                continue;
            }

            cost += selection switch
            {
                FieldNode field => Cost(field, parent, depth),
                InlineFragmentNode inline => Cost(
                    inline.SelectionSet, inline.TypeCondition is null ? parent : Type(inline.TypeCondition), depth),
                FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment) =>
                    Cost(spread, fragment, depth),
                _ => 0,
            };
        }

        return cost;
    }

    private double Cost(FragmentSpreadNode spread, FragmentDefinitionNode fragment, int depth)
    {
        if (++spreads > MaxSpreads)
        {
            excess ??= Excess(spread, "The fragments nest to a depth of", spreads, MaxSpreads, "Write fewer fragments.");
            return 0;
        }

        var cost = Cost(fragment.SelectionSet, Type(fragment.TypeCondition), depth);
        spreads--;
        return cost;
    }

    private double Cost(FieldNode field, CompositeType? parent, int depth)
    {
        if (depth > options.MaxDepth)
        {
            excess ??= Excess(field, "The fields nest to a depth of", depth, options.MaxDepth, "Ask in several requests.");
            return 0;
        }

        if (++fields > options.MaxFields)
        {
            excess ??= Excess(field, "The fields of the operation are", fields, options.MaxFields, "Ask in several requests.");
            return 0;
        }

        if (field.SelectionSet is null || parent is null)
        {
            return 1;
        }

        var definition = schema.Field(parent, field.Name.Value);
        return 1 + (Times(field, definition) * Cost(field.SelectionSet, definition?.Type.Named as CompositeType, depth + 1));
    }

    private double Times(FieldNode field, FieldDefinition? definition)
    {
        var times = 1.0;
        foreach (var argument in definition?.Arguments ?? [])
        {
            if (!Sizes.Contains(argument.Name, StringComparer.Ordinal) || !ReferenceEquals(argument.Type.Named, BuiltInScalars.Int))
            {
                continue;
            }

            var given = field.Arguments.FirstOrDefault(node => node.Name.Value == argument.Name)?.Value;
            var size = given switch
            {
                null => argument.DefaultValue is null ? null : argument.CoercedDefault(),
                VariableNode variable => variables.TryGet(variable.Name.Value, out var value) ? value
                    : argument.DefaultValue is null ? null : argument.CoercedDefault(),
                _ => LeafCoercion.Untyped(given, null),
            };
            times = Math.Max(times, size as int? ?? 1);
        }

        return times;
    }

    private CompositeType? Type(NamedTypeNode node) => schema.Type(node.Name.Value) as CompositeType;
}

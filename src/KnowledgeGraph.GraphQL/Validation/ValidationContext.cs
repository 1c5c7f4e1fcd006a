using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>What the rules of one validation share: the document, what is known at the current node, and the errors.</summary>
/// <param name="schema">The schema to hold the document against; null for a document that defines one.</param>
internal sealed class ValidationContext(Schema? schema, DocumentNode document, int maxErrors)
{
    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<string, FragmentDefinitionNode> fragments = Fragments(document);
    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> spreads = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<FragmentDefinitionNode>> reached = [];
    private readonly Dictionary<DefinitionNode, IReadOnlyList<VariableUsage>> usages = [];

    public Schema? Schema { get; } = schema;

    public DocumentNode Document { get; } = document;

    public ValidationScope Scope { get; set; }

    /// <summary>The nodes around the current one, innermost first.</summary>
    public Stack<Node> Ancestors { get; } = new();

    public IReadOnlyList<GraphQLError> Errors => errors;

    /// <summary>Adds an error.</summary>
    /// <exception cref="TooManyErrorsException">There are as many as wanted.</exception>
    public void Report(GraphQLError error)
    {
        if (errors.Count >= maxErrors)
        {
            errors.Add(new GraphQLError("Too many validation errors, error limit reached. Validation aborted."));
            throw new TooManyErrorsException();
        }

        errors.Add(error);
    }

    /// <summary>A fragment by name, or null.</summary>
    public FragmentDefinitionNode? Fragment(string name) => fragments.GetValueOrDefault(name);

    /// <summary>The fragments spread in a selection set at any depth, fragments not followed.</summary>
    public IReadOnlyList<FragmentSpreadNode> Spreads(SelectionSetNode selectionSet)
    {
        if (spreads.TryGetValue(selectionSet, out var known))
        {
            return known;
        }

        var found = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>([selectionSet]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        found.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        open.Push(inner);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                }
            }
        }

        return spreads[selectionSet] = found;
    }

    /// <summary>The fragments an operation uses, directly or through others.</summary>
    public IReadOnlyList<FragmentDefinitionNode> FragmentsOf(OperationDefinitionNode operation)
    {
        if (reached.TryGetValue(operation, out var known))
        {
            return known;
        }

        var found = new List<FragmentDefinitionNode>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (open.TryPop(out var set))
        {
            foreach (var spread in Spreads(set))
            {
                if (names.Add(spread.Name.Value) && Fragment(spread.Name.Value) is { } fragment)
                {
                    found.Add(fragment);
                    open.Push(fragment.SelectionSet);
                }
            }
        }

        return reached[operation] = found;
    }

    /// <summary>Where an operation uses variables, in its fragments too.</summary>
    public IEnumerable<VariableUsage> VariablesOf(OperationDefinitionNode operation) =>
        VariablesIn(operation).Concat(FragmentsOf(operation).SelectMany(VariablesIn));

    private static Dictionary<string, FragmentDefinitionNode> Fragments(DocumentNode document)
    {
        var byName = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            byName[fragment.Name.Value] = fragment;
        }

        return byName;
    }

    private IReadOnlyList<VariableUsage> VariablesIn(DefinitionNode definition)
    {
        if (!usages.TryGetValue(definition, out var known))
        {
            var outer = Scope;
            Scope = default;
            var collector = new VariableCollector(this);
            new RuleWalker(this, [collector]).Visit(definition);
            Scope = outer;
            known = usages[definition] = collector.Usages;
        }

        return known;
    }
}

/// <summary>Ends a validation that has found enough.</summary>
internal sealed class TooManyErrorsException : Exception;

/// <summary>A place where a variable is used, and what is expected there.</summary>
internal sealed record VariableUsage(VariableNode Node, SchemaType? Type, SchemaType? ParentType, bool HasDefault);

/// <summary>Gathers the places where variables are used.</summary>
internal sealed class VariableCollector(ValidationContext context) : ValidationRule(context)
{
    public List<VariableUsage> Usages { get; } = [];

    public override bool Enter(Node node)
    {
        if (node is VariableNode variable)
        {
            var scope = Context.Scope;
            Usages.Add(new VariableUsage(variable, scope.Input, scope.ParentInput, scope.HasDefault));
        }

        return node is not VariableDefinitionNode;
    }
}

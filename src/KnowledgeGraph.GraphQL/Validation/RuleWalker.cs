using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Goes over a document once, with all rules side by side.</summary>
internal sealed class RuleWalker(ValidationContext context, IReadOnlyList<ValidationRule> rules) : NodeWalker
{
    private readonly Node?[] skipped = new Node?[rules.Count];
    private int active = rules.Count;

    public override void Visit(Node? node)
    {
        if (node is null)
        {
            return;
        }

        RuntimeHelpers.EnsureSufficientExecutionStack();
        var outer = context.Scope;
        context.Scope = outer.Enter(context.Schema, node);
        for (var i = 0; i < rules.Count; i++)
        {
            if (skipped[i] is null && !rules[i].Enter(node))
            {
                skipped[i] = node;
                active--;
            }
        }

        if (active > 0)
        {
            context.Ancestors.Push(node);
            node.WalkChildren(this);
            context.Ancestors.Pop();
        }

        for (var i = 0; i < rules.Count; i++)
        {
            if (skipped[i] is null)
            {
                rules[i].Leave(node);
            }
            else if (ReferenceEquals(skipped[i], node))
            {
                skipped[i] = null;
                active++;
            }
        }

        context.Scope = outer;
    }
}

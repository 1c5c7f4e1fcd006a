using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>One rule, looking at one document.</summary>
internal abstract class ValidationRule(ValidationContext context)
{
    /// <summary>The document and what is known at the node being looked at.</summary>
    protected ValidationContext Context { get; } = context;

    /// <summary>Comes to a node before its children; whether the rule wants to see those (and <see cref="Leave"/> the node).</summary>
    public virtual bool Enter(Node node) => true;

    /// <summary>Leaves a node after its children.</summary>
    public virtual void Leave(Node node)
    {
    }

    /// <summary>Reports a breach at some nodes.</summary>
    protected void Report(string message, params IEnumerable<Node> nodes) => Context.Report(GraphQLError.At(message, nodes));
}

using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice.</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context) : ValidationRule(context)
{
    private readonly Stack<Dictionary<string, NameNode>> known = new();

    public override bool Enter(Node node)
    {
        switch (node)
        {
            case ObjectValueNode:
                known.Push(new(StringComparer.Ordinal));
                break;
            case ObjectFieldNode { Name: var name } when !known.Peek().TryAdd(name.Value, name):
                Report($"There can be only one input field named \"{name.Value}\".", known.Peek()[name.Value], name);
                break;
        }

        return true;
    }

    public override void Leave(Node node)
    {
        if (node is ObjectValueNode)
        {
            known.Pop();
        }
    }
}

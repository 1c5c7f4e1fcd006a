using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Every field selected exists on the type it is selected from.</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : ValidationRule(context)
{
    public override bool Enter(Node node)
    {
        if (node is FieldNode field && Context.Scope is { Parent: { } parent, Field: null })
        {
            var name = field.Name.Value;
            var mend = Suggestions.DidYouMean("to use an inline fragment on", TypesWith(parent, name));
            if (mend.Length == 0 && parent is FieldedType fielded)
            {
                mend = Suggestions.DidYouMean(Suggestions.For(name, fielded.Fields.Select(known => known.Name)));
            }

            Report($"Cannot query field \"{name}\" on type \"{parent}\".{mend}", node);
        }

        return true;
    }

    /// <summary>The types below an interface or union that have the field: first what most of them share, an interface before what
    /// implements it.</summary>
    private static List<string> TypesWith(CompositeType parent, string field)
    {
        var uses = new Dictionary<FieldedType, int>();
        foreach (var possible in parent is ObjectType ? [] : parent.PossibleTypes)
        {
            if (possible.Field(field) is null)
            {
                continue;
            }

            uses[possible] = 1;
            foreach (var shared in possible.Interfaces.Where(shared => shared.Field(field) is not null))
            {
                uses[shared] = uses.GetValueOrDefault(shared) + 1;
            }
        }

        var order = Comparer<FieldedType>.Create((a, b) =>
            uses[a] != uses[b] ? uses[b].CompareTo(uses[a])
            : a is InterfaceType x && b.Interfaces.Contains(x) ? -1
            : b is InterfaceType y && a.Interfaces.Contains(y) ? 1
            : NaturalOrder.Comparer.Compare(a.Name, b.Name));
        return [.. uses.Keys.OrderBy(type => type, order).Select(type => type.Name)];
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Validation.Merging;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>Fields that go to the same place of an answer are the same. Whether there is a conflict at all is found in a time
/// near to linear (<see cref="MergeCheck"/>); only then are pairs compared to explain it, within a budget.</summary>
internal sealed class OverlappingFieldsCanBeMerged(ValidationContext context) : ValidationRule(context)
{
    private ConflictFinder? finder;

    public override bool Enter(Node node)
    {
        switch (node)
        {
            case DocumentNode document:
                var verdict = new MergeCheck(Context).Check(document);
                if (verdict == MergeVerdict.TooComplex)
                {
                    Report("Too many fields overlap to check whether they can be merged.", document.Definitions.Take(1));
                }

                finder = verdict == MergeVerdict.Conflict ? new ConflictFinder(Context) : null;
                return finder is not null;
            case SelectionSetNode selectionSet when Context.Ancestors.Peek() is not InlineFragmentNode:
                Explain(selectionSet);
                break;
        }

        return true;
    }

    private void Explain(SelectionSetNode selectionSet)
    {
        foreach (var conflict in finder!.Within(Context.Scope.Parent, selectionSet))
        {
            Report(
                $"Fields \"{conflict.Key}\" conflict because {conflict.Reason}. Use different aliases on the fields to fetch both if this was intentional.",
                conflict.First.Concat(conflict.Second));
        }
    }
}

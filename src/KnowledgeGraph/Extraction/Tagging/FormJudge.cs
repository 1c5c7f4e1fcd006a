using KnowledgeGraph.Extraction.Relations.Scoring;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>Judges which forms of an article are names: logistic regression over many small signs first, then boosted trees
/// over what that says of the form, of its rivals and of its like.</summary>
internal sealed class FormJudge(GroupScorer first, TreeModel second)
{
    /// <summary>Forms that the first judge finds less likely are refused at once.</summary>
    public const float Floor = 0.01f;

    /// <summary>The first judge.</summary>
    public GroupScorer First => first;

    /// <summary>The second judge.</summary>
    public TreeModel Second => second;

    /// <summary>Probability of every form to be a name of its type.</summary>
    public float[] Score(TagText text, string source, IReadOnlyList<Candidate> candidates, IReadOnlyList<CandidateGroup> groups)
    {
        var features = new GroupFeatures(text, source, candidates);
        var scores = new float[groups.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = first.Score(features.Of(groups[i]));
        }

        return Again(new FormNumbers(text, source, groups, scores), scores);
    }

    /// <summary>The last word on forms that the first judge has seen.</summary>
    public float[] Again(FormNumbers numbers, IReadOnlyList<float> scores)
    {
        var settled = new float[scores.Count];
        Span<float> row = stackalloc float[FormNumbers.Width];
        for (var i = 0; i < settled.Length; i++)
        {
            if (scores[i] >= Floor)
            {
                numbers.Write(i, row);
                settled[i] = (float)(1 / (1 + Math.Exp(-second.LogOdds(row))));
            }
        }

        return settled;
    }
}

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>A boosted sum of decision trees over plain numbers.</summary>
public sealed class TreeModel
{
    private readonly Forest _forest;

    /// <param name="bias">The sum before the first tree.</param>
    /// <param name="trees">The trees.</param>
    public TreeModel(float bias, IReadOnlyList<Tree> trees)
    {
        Bias = bias;
        Trees = trees;
        _forest = new Forest(trees);
    }

    /// <summary>The sum before the first tree.</summary>
    public float Bias { get; }

    /// <summary>The trees.</summary>
    public IReadOnlyList<Tree> Trees { get; }

    /// <summary>The log-odds for one row of numbers, none of which is NaN.</summary>
    public double LogOdds(ReadOnlySpan<float> row) => Bias + _forest.Sum(row);
}

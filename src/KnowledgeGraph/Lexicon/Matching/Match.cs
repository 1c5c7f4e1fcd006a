namespace KnowledgeGraph.Lexicon.Matching;

/// <summary>A pattern found in a text.</summary>
/// <param name="Start">First UTF-16 position.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Value">What the pattern stands for.</param>
public readonly record struct Match<T>(int Start, int Length, T Value)
{
    /// <summary>Position after the last.</summary>
    public int End => Start + Length;
}

namespace KnowledgeGraph.Lexicon;

/// <summary>A word the segmenter cut: a span of the text given to it, and its part of speech.</summary>
/// <param name="Start">First UTF-16 position.</param>
/// <param name="Length">UTF-16 units.</param>
/// <param name="Tag">Index of the part of speech in the dictionary's tag table.</param>
public readonly record struct Word(int Start, int Length, byte Tag)
{
    /// <summary>Position after the last.</summary>
    public int End => Start + Length;
}

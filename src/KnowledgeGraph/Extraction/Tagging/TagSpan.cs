namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A span that a chain takes for a name.</summary>
/// <param name="Start">First position.</param>
/// <param name="End">Position after the last.</param>
/// <param name="Type">Index of the type in its chain.</param>
/// <param name="Probability">How sure the chain is, 0 to 1.</param>
/// <param name="Opening">How sure it is that some name of the type begins here.</param>
/// <param name="Closing">How sure it is that some name of the type ends here.</param>
public readonly record struct TagSpan(int Start, int End, int Type, float Probability, float Opening, float Closing);

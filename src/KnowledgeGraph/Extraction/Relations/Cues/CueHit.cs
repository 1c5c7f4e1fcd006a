namespace KnowledgeGraph.Extraction.Relations.Cues;

/// <summary>A cue word where it stands in the cleaned text.</summary>
/// <param name="Start">Its first position.</param>
/// <param name="End">The position after it.</param>
/// <param name="Class">What it hints at.</param>
/// <param name="Cue">Which line of the cue list it is.</param>
public readonly record struct CueHit(int Start, int End, CueClass Class, int Cue);

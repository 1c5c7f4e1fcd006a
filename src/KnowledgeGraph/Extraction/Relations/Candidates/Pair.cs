using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>Two referents that may be related, with every place where they meet, nearest first.</summary>
/// <param name="Head">Index of the head among the referents.</param>
/// <param name="Tail">Index of the tail among the referents.</param>
/// <param name="Types">The relations the ontology allows between them, this way round.</param>
/// <param name="Occurrences">Where they meet, by nearness, then by place.</param>
public sealed record Pair(int Head, int Tail, IReadOnlyList<RelationType> Types, List<Occurrence> Occurrences);

using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction;

/// <summary>A relation that one article states at one place.</summary>
/// <param name="Type">What relation.</param>
/// <param name="Source">Index of the source among the article's referents.</param>
/// <param name="Target">Index of the target among the article's referents.</param>
/// <param name="Evidence">The sentence that states it.</param>
public sealed record Claim(RelationType Type, int Source, int Target, Evidence Evidence);

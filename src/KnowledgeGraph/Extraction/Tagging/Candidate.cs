using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Tagging;

/// <summary>A span that may be a name.</summary>
/// <param name="Span">Where, in the cleaned text.</param>
/// <param name="Type">What it would name.</param>
/// <param name="Probability">How sure the tagger is, 0 to 1.</param>
/// <param name="Opening">How sure it is that some name of the type begins where this does.</param>
/// <param name="Closing">How sure it is that some name of the type ends where this does.</param>
internal readonly record struct Candidate(TextSpan Span, EntityType Type, float Probability, float Opening, float Closing);

using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction;

/// <summary>A span of an article that names something.</summary>
/// <param name="Span">Where, in the cleaned text.</param>
/// <param name="Type">What sort of thing it names.</param>
/// <param name="Form">The name as the cleaned text writes it.</param>
/// <param name="Recognizer">Which recogniser found it.</param>
/// <param name="Score">How sure it is, 0 to 1.</param>
public sealed record Mention(TextSpan Span, EntityType Type, string Form, string Recognizer, double Score);

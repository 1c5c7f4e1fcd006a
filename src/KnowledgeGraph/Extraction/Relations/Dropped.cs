using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A reading that became no claim, for showing why.</summary>
/// <param name="Type">The relation it would have been.</param>
/// <param name="Source">Index of its source among the article's referents.</param>
/// <param name="Target">Index of its target.</param>
/// <param name="Span">Where it was read, in the cleaned text.</param>
/// <param name="Rule">The rule that read it.</param>
/// <param name="Confidence">How likely it seemed.</param>
/// <param name="Reason">Why it was dropped: "unlikely", "denied by 尚未", "only wished for by 希望".</param>
public sealed record Dropped(
    RelationType Type, int Source, int Target, TextSpan Span, string Rule, double Confidence, string Reason);

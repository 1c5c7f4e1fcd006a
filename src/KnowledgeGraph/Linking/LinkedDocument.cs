using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking;

/// <summary>A document whose mentions are known to refer to these things.</summary>
/// <param name="Document">The document.</param>
/// <param name="Referents">What it speaks of.</param>
/// <param name="Mentions">Every mention, names and anaphora, by span in the cleaned text.</param>
/// <param name="About">Indexes of the referents the article is about, the most important first; one to three.</param>
public sealed record LinkedDocument(
    Document Document,
    IReadOnlyList<Referent> Referents,
    IReadOnlyList<LinkedMention> Mentions,
    IReadOnlyList<int> About);

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Linking;

/// <summary>What the mentions of one article that mean the same thing refer to; its identity over all articles is
/// decided later, by the graph.</summary>
/// <param name="Type">What sort of thing.</param>
/// <param name="Name">The fullest name the article gives.</param>
/// <param name="Names">All names the article uses, <paramref name="Name"/> first, then by code point; no 该公司.</param>
/// <param name="Context">What tells namesakes apart, where the name alone does not say whose it is: the city of a
/// 市政府, the bodies and areas a person belongs to (parts separated by '|'); null where the name stands for itself.</param>
public sealed record Referent(EntityType Type, string Name, IReadOnlyList<string> Names, string? Context);

/// <summary>A mention with what it refers to.</summary>
/// <param name="Mention">The mention; its form may be 该公司 or 开发区.</param>
/// <param name="Referent">Index among the article's referents.</param>
/// <param name="Naming">Whether the form is a name, and not one that means its referent in context only.</param>
public sealed record LinkedMention(Mention Mention, int Referent, bool Naming);

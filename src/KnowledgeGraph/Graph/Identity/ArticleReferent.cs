using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>A referent of one article with all that decides who it is over all articles. It depends on its article alone, so
/// a store may keep it or make it anew.</summary>
/// <param name="Article">Name of the article.</param>
/// <param name="Hash">SHA-256 of the article's text: tells apart what nothing else does.</param>
/// <param name="Index">Index among the article's referents.</param>
/// <param name="Type">Its type.</param>
/// <param name="Name">The fullest name the article gives.</param>
/// <param name="Names">All names of it in the article, <paramref name="Name"/> among them.</param>
/// <param name="Contexts">What it belongs to, folded: the city of a 市政府, the bodies and areas of a person.</param>
public sealed record ArticleReferent(
    string Article,
    string Hash,
    int Index,
    EntityType Type,
    string Name,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Contexts);

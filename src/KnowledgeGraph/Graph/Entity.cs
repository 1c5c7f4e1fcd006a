using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph;

/// <summary>Who or what something is, over all articles.</summary>
/// <param name="Id">Made of type, canonical name and, for namesakes, a disambiguator from content.</param>
/// <param name="Type">What sort of thing.</param>
/// <param name="Name">The fullest name of all articles.</param>
/// <param name="Aliases">Every other name, by code point.</param>
/// <param name="AliasIds">Ids that its other unambiguous names would have; they lead here too. By code point.</param>
/// <param name="Mentions">The names used, article by article (by code point), names by code point.</param>
public sealed record Entity(
    string Id,
    EntityType Type,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> AliasIds,
    IReadOnlyList<ArticleNames> Mentions);

/// <summary>The names one article uses for an entity.</summary>
public sealed record ArticleNames(string Article, IReadOnlyList<string> Names);

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Linking;

/// <summary>Gives one form one type throughout an article: the type whose mentions are surest in sum, ties to the type that
/// comes first in the ontology.</summary>
internal static class TypeVote
{
    /// <summary>The mentions, each with the type its form has in the article.</summary>
    public static List<Mention> Settle(IReadOnlyList<Mention> mentions)
    {
        var types = mentions
            .GroupBy(mention => mention.Form, StringComparer.Ordinal)
            .ToDictionary(form => form.Key, Winner, StringComparer.Ordinal);
        return [.. mentions
            .Select(mention => mention.Type == types[mention.Form] ? mention : mention with { Type = types[mention.Form] })
            .OrderBy(mention => mention.Span)];
    }

    private static EntityType Winner(IEnumerable<Mention> form) =>
        form.GroupBy(mention => mention.Type)
            .OrderByDescending(type => type.Sum(mention => mention.Score))
            .ThenBy(type => type.Key)
            .First().Key;
}

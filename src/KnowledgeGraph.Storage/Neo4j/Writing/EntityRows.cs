using System.Globalization;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Search;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Entities as rows for the write statement.</summary>
internal static class EntityRows
{
    public static Dictionary<string, object?> Of(Entity entity)
    {
        var names = entity.Aliases.Prepend(entity.Name).Select(SearchName.Of).Distinct(StringComparer.Ordinal).ToList();
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["id"] = entity.Id,
            ["type"] = entity.Type.ToString(),
            ["name"] = entity.Name,
            ["aliases"] = entity.Aliases,
            ["aliasIds"] = entity.AliasIds,
            ["searchName"] = names[0],
            ["searchNames"] = names,
            ["grams"] = string.Join(' ', names.SelectMany(NameGrams.Of).Distinct().Select(GramWord)),
        };
    }

    /// <summary>A gram as a word of the full-text index.</summary>
    public static string GramWord(ulong gram) => gram.ToString("x", CultureInfo.InvariantCulture);
}

using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph;

/// <summary>Ids made of content: the kind in plain letters, then 80 bits of a SHA-256 in hexadecimal. The same content has
/// the same id in every graph, and an id needs no escaping in addresses, files or queries.</summary>
public static class StableId
{
    private const int Digits = 20;

    /// <summary>Id of the entity that has this canonical name among all of its type.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="canonical">Its folded canonical name, with the disambiguator of a namesake.</param>
    public static string Entity(EntityType type, string canonical) =>
        Make(type.ToString().ToLowerInvariant(), type.ToString(), canonical);

    /// <summary>Id of a relation between two entities; the ends of a symmetric one must come smaller id first.</summary>
    public static string Relation(RelationType type, string source, string target)
    {
        var name = RelationSchema.Of(type).Name;
        return Make(name.ToLowerInvariant().Replace('_', '-'), name, source, target);
    }

    /// <summary>Id of a figure.</summary>
    public static string Figure(
        string subject, string indicator, string value, string unit, string? period, string? comparison) =>
        Make("figure", subject, indicator, value, unit, period ?? string.Empty, comparison ?? string.Empty);

    private static string Make(string prefix, params ReadOnlySpan<string> parts)
    {
        var text = string.Join('\u001f', parts);
        return $"{prefix}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits]}";
    }
}

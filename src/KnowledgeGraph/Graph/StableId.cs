using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph;

/// <summary>Ids made of content: the kind in plain letters, then 80 bits of a SHA-256 in hexadecimal. The same content has
/// the same id in every graph, and an id needs no escaping in addresses, files or queries.</summary>
public static class StableId
{
    private const int Digits = 20;
    private const int ShortText = 512;
    private const byte Separator = 0x1f;

    private static readonly string[] RelationKinds = [.. Enum.GetValues<RelationType>()
        .Select(type => RelationSchema.Of(type).Name.ToLowerInvariant().Replace('_', '-'))];

    /// <summary>Id of the entity that has this canonical name among all of its type.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="canonical">Its folded canonical name, with the disambiguator of a namesake.</param>
    public static string Entity(EntityType type, string canonical) =>
        Make(type.ToString().ToLowerInvariant(), type.ToString(), canonical);

    /// <summary>Id of a relation between two entities; the ends of a symmetric one must come smaller id first.</summary>
    public static string Relation(RelationType type, string source, string target) =>
        Make(RelationKinds[(int)type], RelationSchema.Of(type).Name, source, target);

    /// <summary>Id of a figure.</summary>
    public static string Figure(
        string subject, string indicator, string value, string unit, string? period, string? comparison) =>
        Make("figure", subject, indicator, value, unit, period ?? string.Empty, comparison ?? string.Empty);

    // An answer may hold thousands of relations, each with an id to be made: nothing but the id is allocated.
    private static string Make(string prefix, params ReadOnlySpan<string> parts)
    {
        var most = parts.Length;
        foreach (var part in parts)
        {
            most += Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        var rented = most > ShortText ? ArrayPool<byte>.Shared.Rent(most) : null;
        var text = rented ?? stackalloc byte[ShortText];
        var length = 0;
        for (var n = 0; n < parts.Length; n++)
        {
            if (n > 0)
            {
                text[length++] = Separator;
            }

            length += Encoding.UTF8.GetBytes(parts[n], text[length..]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text[..length], hash);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        Span<char> digits = stackalloc char[Digits];
        Convert.TryToHexStringLower(hash[..(Digits / 2)], digits, out _);
        return string.Concat(prefix, "-", digits);
    }
}

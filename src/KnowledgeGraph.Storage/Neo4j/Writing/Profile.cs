using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>A way of naming something, which referents of many articles share: all that decides who they are. Referents of
/// one profile are always one entity, so who is who needs to be thought about again only when a profile comes or goes.</summary>
/// <param name="Id">Made of its content.</param>
/// <param name="Referent">A referent that stands for all of this profile; its article and index are of none, and its hash
/// only of one where its forms hold for one text alone.</param>
/// <param name="Forms">What it can be recognised by.</param>
internal sealed record Profile(string Id, ArticleReferent Referent, IReadOnlyList<string> Forms)
{
    private const int Digits = 20;
    private const char Field = '\u001f';
    private const char Item = '\u001e';

    /// <summary>The profile of a referent.</summary>
    public static Profile Of(ArticleReferent referent)
    {
        var anywhere = referent with { Article = string.Empty, Hash = string.Empty, Index = 0 };
        var here = Resolver.Keys(referent);
        var forms = Resolver.Keys(anywhere);
        return forms.SequenceEqual(here, StringComparer.Ordinal)
            ? new Profile(IdOf(anywhere), anywhere, forms)
            : new Profile(IdOf(anywhere with { Hash = referent.Hash }), anywhere with { Hash = referent.Hash }, here);
    }

    /// <summary>The properties of its node.</summary>
    /// <param name="entity">The entity it is.</param>
    public Dictionary<string, object?> Node(string entity) => Row.Of(
        ("id", Id),
        ("type", Referent.Type.ToString()),
        ("name", Referent.Name),
        ("names", Referent.Names),
        ("contexts", Referent.Contexts),
        ("hash", Referent.Hash),
        ("entity", entity));

    private static string IdOf(ArticleReferent referent)
    {
        var text = string.Join(
            Field, referent.Type, referent.Name, string.Join(Item, referent.Names), string.Join(Item, referent.Contexts), referent.Hash);
        return $"profile-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits]}";
    }
}

/// <summary>A profile as the server keeps it.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Entity">Id of the entity it is.</param>
internal sealed record StoredProfile(Profile Profile, string Entity);

using System.Buffers.Text;
using System.Text;

namespace KnowledgeGraph.Service.Schema;

/// <summary>The id of an article among all nodes: its name, written so that it needs no escaping anywhere.</summary>
internal static class ArticleId
{
    private const string Prefix = "article-";

    public static string Of(string name) => Prefix + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name));

    /// <summary>The name of the article that has this id, or null where it is no article's.</summary>
    public static string? NameOf(string id) =>
        id.StartsWith(Prefix, StringComparison.Ordinal) && Base64Url.IsValid(id.AsSpan(Prefix.Length))
            ? Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id.AsSpan(Prefix.Length)))
            : null;
}

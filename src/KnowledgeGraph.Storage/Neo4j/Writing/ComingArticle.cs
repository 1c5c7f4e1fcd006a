using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>An article to be put, with the profiles of its referents, index for index.</summary>
internal sealed record ComingArticle(ArticleFacts Facts, IReadOnlyList<Profile> Profiles)
{
    /// <summary>Name of the article.</summary>
    public string Name => Facts.Article.Name;

    /// <summary>How it was read.</summary>
    public ArticleStamp Stamp => new(Facts.Article.Hash, Facts.Extractor);

    /// <summary>What an article says, with what can be known of it without the store.</summary>
    public static ComingArticle Of(ArticleFacts facts) => new(facts, [.. Resolver.Referents(facts).Select(Profile.Of)]);
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage;

/// <summary>Where the graph lives. Writing is by whole articles, reading by sets; an implementation keeps each article's
/// text, mentions and claims, and the entities and relations made from them.</summary>
public interface IGraphStore : IGraphReader, IAsyncDisposable
{
    /// <summary>Stores articles, each whole or not at all; one that is already there with the same text and extractor
    /// is left alone, one with another text is replaced.</summary>
    /// <returns>What happened to each, in the order given.</returns>
    Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleFacts> articles, CancellationToken cancellation);

    /// <summary>Takes articles and all that stands on them alone out again.</summary>
    /// <returns>For each name, whether it was there.</returns>
    Task<IReadOnlyList<bool>> RetractAsync(IReadOnlyList<string> articles, CancellationToken cancellation);

    /// <summary>Hash and extractor version of the articles that are there, so that what is unchanged need not be
    /// extracted again; null for one that is not.</summary>
    Task<IReadOnlyList<ArticleStamp?>> StampsAsync(IReadOnlyList<string> articles, CancellationToken cancellation);

    /// <summary>The names of all articles, by code point.</summary>
    Task<IReadOnlyList<string>> ArticleNamesAsync(CancellationToken cancellation);

    /// <summary>All that articles say, as it was put, in that order; null where there is no such article. What was put
    /// elsewhere makes the same graph there. Mentions at one place come by referent.</summary>
    Task<IReadOnlyList<ArticleFacts?>> FactsAsync(IReadOnlyList<string> articles, CancellationToken cancellation);

    /// <summary>The graph as it is now, for several questions whose answers must agree with one another.</summary>
    Task<IGraphReader> ReaderAsync(CancellationToken cancellation) => Task.FromResult<IGraphReader>(this);

    /// <summary>How much there is, at once even while much is written: whoever watches the store asks every few seconds.</summary>
    Task<GraphSize> SizeAsync(CancellationToken cancellation);

    /// <summary>The whole graph, for export.</summary>
    Task<KnowledgeGraphSnapshot> SnapshotAsync(CancellationToken cancellation);
}

/// <summary>What identifies the reading of an article that a store holds.</summary>
public sealed record ArticleStamp(string Hash, string Extractor);

/// <summary>How large a graph is.</summary>
public sealed record GraphSize(int Articles, int Entities, int Relations);

/// <summary>What became of an article given to a store.</summary>
public enum PutOutcome
{
    /// <summary>It was not there before.</summary>
    Added,

    /// <summary>It was there, read by the same extractor from the same text.</summary>
    Unchanged,

    /// <summary>It took the place of another text or an older reading.</summary>
    Replaced,
}

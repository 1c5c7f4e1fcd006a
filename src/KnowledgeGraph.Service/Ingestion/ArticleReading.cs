using System.Runtime.CompilerServices;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Ingestion;

/// <summary>Reads article files on all cores and hands the readings out in the order of the files.</summary>
public static class ArticleReading
{
    /// <summary>How many files may be in work or waiting for each core; bounds the memory, not the result.</summary>
    private const int AheadPerCore = 4;

    /// <summary>Reads the files.</summary>
    /// <param name="known">What a store already holds, by article; an article that is the same again is not extracted.</param>
    public static async IAsyncEnumerable<Reading> ReadAsync(
        IEnumerable<ArticleFile> files,
        Extractor extractor,
        IReadOnlyDictionary<string, ArticleStamp> known,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var ahead = AheadPerCore * Environment.ProcessorCount;
        using var cores = new SemaphoreSlim(Environment.ProcessorCount);
        var running = new Queue<Task<Reading>>(ahead);
        try
        {
            foreach (var file in files)
            {
                running.Enqueue(ReadAsync(file, extractor, known, cores, cancellation));
                if (running.Count == ahead)
                {
                    yield return await running.Dequeue();
                }
            }

            while (running.Count > 0)
            {
                yield return await running.Dequeue();
            }
        }
        finally
        {
            // Whoever stops early leaves tasks behind that still use the semaphore.
            await Task.WhenAll(running).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private static async Task<Reading> ReadAsync(
        ArticleFile file,
        Extractor extractor,
        IReadOnlyDictionary<string, ArticleStamp> known,
        SemaphoreSlim cores,
        CancellationToken cancellation)
    {
        await cores.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Read(file, extractor, known), cancellation);
        }
        finally
        {
            cores.Release();
        }
    }

    private static Reading Read(ArticleFile file, Extractor extractor, IReadOnlyDictionary<string, ArticleStamp> known)
    {
        var (article, failure) = ArticleSource.Read(file);
        if (article is null)
        {
            return new Reading(file, 0, null, failure);
        }

        var same = known.TryGetValue(article.Name, out var stamp)
            && stamp.Hash == article.Hash && stamp.Extractor == Extractor.Version;
        return new Reading(file, article.Text.Length, same ? null : extractor.Extract(article), null);
    }
}

using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Sqlite;
using KnowledgeGraph.Tests.Storage;

namespace KnowledgeGraph.Benchmarks.Storage;

/// <summary>How long 64 articles of 25 claims each take to be stored beside 1,000 others, by the size of a write.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 7)]
public class StoreWriteBenchmarks
{
    private const int Articles = 64;
    private const int Others = 1_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("kg-write-").FullName;
    private SqliteStore _store = null!;
    private ArticleFacts[] _articles = null!;

    /// <summary>How many articles one transaction takes.</summary>
    [Params(1, 16, 64)]
    public int Batch { get; set; }

    // Set up without await: a benchmark run in process does not wait for an asynchronous one.
    [GlobalSetup]
    public void Fill() => FillAsync().GetAwaiter().GetResult();

    private async Task FillAsync()
    {
        _store = SqliteStore.Open(Path.Combine(_folder, SqliteStore.FileName));
        var made = new GeneratedArticles(10_000, 25);
        await _store.PutAsync([.. made.Take(Others)], CancellationToken.None);
        _articles = [.. made.Take(Articles, Others)];
    }

    [IterationSetup]
    public void Retract() =>
        _store.RetractAsync([.. _articles.Select(article => article.Article.Name)], CancellationToken.None).GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Remove()
    {
        _store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(OperationsPerInvoke = Articles)]
    public async Task Put()
    {
        foreach (var batch in _articles.Chunk(Batch))
        {
            await _store.PutAsync(batch, CancellationToken.None);
        }
    }
}

using BenchmarkDotNet.Attributes;
using KnowledgeGraph.Lexicon;
using KnowledgeGraph.Text;
using KnowledgeGraph.Text.Cleaning;

namespace KnowledgeGraph.Benchmarks.Text;

/// <summary>What does reading an article (clean-up, head, sentences, matching form) cost beside cutting it into words?</summary>
/// <remarks>On the seeds, each as it came; the folder may be given by KG_BENCH_ARTICLES.</remarks>
[MemoryDiagnoser]
public class CleanUpBenchmark
{
    private readonly List<Word> _words = [];
    private Article[] _articles = [];
    private Segmenter _segmenter = null!;

    /// <summary>Loads dictionary and articles.</summary>
    [GlobalSetup]
    public void Load()
    {
        var folder = Environment.GetEnvironmentVariable("KG_BENCH_ARTICLES") ?? Seeds();
        _articles = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(path => ArticleReader.ReadFile(path))];
        _segmenter = Segmenter.Load();
    }

    [Benchmark(Baseline = true)]
    public int Cut()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            _words.Clear();
            _segmenter.Cut(article.Text, _words);
            count += _words.Count;
        }

        return count;
    }

    [Benchmark]
    public int CutAndTag()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            _words.Clear();
            _segmenter.Tag(article.Text, _words);
            count += _words.Count;
        }

        return count;
    }

    [Benchmark]
    public int CleanUp()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            count += Cleaner.Clean(article.Text).Text.Text.Length;
        }

        return count;
    }

    [Benchmark]
    public int Read()
    {
        var count = 0;
        foreach (var article in _articles)
        {
            count += DocumentReader.Read(article).Sentences.Count;
        }

        return count;
    }

    private static string Seeds()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "seeds")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? ".", "seeds");
    }
}

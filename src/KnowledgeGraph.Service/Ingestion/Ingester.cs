using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Ingestion;

/// <summary>Takes article files into a store: read on all cores, stored in order, a batch at a time.</summary>
public sealed class Ingester(IGraphStore store, Extractor extractor)
{
    /// <summary>Articles that one write takes: enough to spare transactions, few enough that little is lost by a stop.</summary>
    private const int Batch = 16;

    /// <summary>Ingests the files. A cancelled ingestion ends early with what it has stored.</summary>
    /// <param name="step">Called once an article.</param>
    public async Task<IngestSummary> IngestAsync(ArticleFiles input, Action step, CancellationToken cancellation)
    {
        var tally = new Tally(input.Failures);
        try
        {
            foreach (var files in input.Files.Chunk(1000))
            {
                await IngestAsync(files, tally, step, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            tally.Stopped = true;
        }

        return tally.Summary();
    }

    private async Task IngestAsync(ArticleFile[] files, Tally tally, Action step, CancellationToken cancellation)
    {
        var names = files.Select(file => file.Name).ToArray();
        var stamps = await store.StampsAsync(names, cancellation);
        var known = names.Zip(stamps)
            .Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First, pair => pair.Second!, StringComparer.Ordinal);
        var batch = new List<ArticleFacts>(Batch);
        await foreach (var reading in ArticleReading.ReadAsync(files, extractor, known, cancellation))
        {
            tally.Add(reading);
            if (reading.Facts is { } facts)
            {
                batch.Add(facts);
            }

            if (batch.Count == Batch)
            {
                await PutAsync(batch, tally, cancellation);
            }

            step();
        }

        await PutAsync(batch, tally, cancellation);
    }

    private async Task PutAsync(List<ArticleFacts> batch, Tally tally, CancellationToken cancellation)
    {
        if (batch.Count > 0)
        {
            var outcomes = await store.PutAsync([.. batch], cancellation);
            tally.Add(batch, outcomes);
            batch.Clear();
        }
    }

    private sealed class Tally(IReadOnlyList<InputFailure> failures)
    {
        private readonly List<string> _added = [], _replaced = [];
        private readonly List<InputFailure> _failures = [.. failures];
        private int _unchanged;
        private long _characters;

        public bool Stopped { get; set; }

        public void Add(Reading reading)
        {
            _characters += reading.Characters;
            if (reading.Failure is { } failure)
            {
                _failures.Add(failure);
            }
            else if (reading.Facts is null)
            {
                _unchanged++;
            }
        }

        public void Add(List<ArticleFacts> batch, IReadOnlyList<PutOutcome> outcomes)
        {
            foreach (var (facts, outcome) in batch.Zip(outcomes))
            {
                switch (outcome)
                {
                    case PutOutcome.Added:
                        _added.Add(facts.Article.Name);
                        break;
                    case PutOutcome.Replaced:
                        _replaced.Add(facts.Article.Name);
                        break;
                    default:
                        _unchanged++;
                        break;
                }
            }
        }

        public IngestSummary Summary() => new(_added, _replaced, _unchanged, _failures, _characters, Stopped);
    }
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Storage;

namespace KnowledgeGraph.Service.Ingestion;

/// <summary>Makes the graph of some article files alone, without a store.</summary>
public static class GraphExtraction
{
    private static readonly Dictionary<string, ArticleStamp> Nothing = [];

    /// <summary>The graph of the files that could be read, and what could not.</summary>
    /// <param name="step">Called once an article.</param>
    public static async Task<(KnowledgeGraphSnapshot Graph, IReadOnlyList<InputFailure> Failures)> RunAsync(
        ArticleFiles input, Extractor extractor, Action step, CancellationToken cancellation)
    {
        var facts = new List<ArticleFacts>(input.Files.Count);
        var failures = new List<InputFailure>(input.Failures);
        await foreach (var reading in ArticleReading.ReadAsync(input.Files, extractor, Nothing, cancellation))
        {
            if (reading.Facts is { } found)
            {
                facts.Add(found);
            }
            else if (reading.Failure is { } failure)
            {
                failures.Add(failure);
            }

            step();
        }

        return (GraphBuilder.Build(facts), failures);
    }
}

using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Moving;

/// <summary>Brings what one store's articles say into another. Each write is whole or not at all, and what the other store
/// holds already, the same text read by the same extractor, is not sent again: a copy that was stopped or killed is finished
/// by the next.</summary>
public sealed class StoreCopy(IGraphStore from, IGraphStore to)
{
    /// <summary>Articles that one write takes.</summary>
    private const int Batch = 32;

    /// <summary>Copies articles; those that come are read while those before them are written.</summary>
    /// <param name="names">The articles, of the store that is copied from.</param>
    /// <param name="step">Called once an article.</param>
    public async Task<CopySummary> RunAsync(IReadOnlyList<string> names, Action step, CancellationToken cancellation)
    {
        var summary = new CopySummary(0, 0, 0);
        Task<Piece>? ahead = null;
        try
        {
            foreach (var piece in names.Chunk(Batch).Append(null))
            {
                var ready = ahead is null ? null : await ahead.ConfigureAwait(false);
                ahead = piece is null ? null : ReadAsync(piece, cancellation);
                if (ready is not null)
                {
                    summary = summary.With(ready.Unchanged, await to.PutAsync(ready.Coming, cancellation).ConfigureAwait(false));
                    for (var n = 0; n < ready.Unchanged + ready.Coming.Count; n++)
                    {
                        step();
                    }
                }
            }

            return summary;
        }
        catch when (ahead is not null)
        {
            // What was being read still uses the store, which is closed next.
            await ahead.ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<Piece> ReadAsync(string[] names, CancellationToken cancellation)
    {
        var here = await from.StampsAsync(names, cancellation).ConfigureAwait(false);
        var there = await to.StampsAsync(names, cancellation).ConfigureAwait(false);
        string[] coming = [.. names.Where((_, n) => here[n] is not null && here[n] != there[n])];
        var facts = coming.Length == 0 ? [] : await from.FactsAsync(coming, cancellation).ConfigureAwait(false);
        return new Piece([.. facts.OfType<ArticleFacts>()], names.Length - coming.Length);
    }

    private sealed record Piece(IReadOnlyList<ArticleFacts> Coming, int Unchanged);
}

/// <summary>What became of the articles of a copy.</summary>
/// <param name="Added">How many were not there.</param>
/// <param name="Replaced">How many took the place of another text or reading.</param>
/// <param name="Unchanged">How many were there already.</param>
public sealed record CopySummary(int Added, int Replaced, int Unchanged)
{
    internal CopySummary With(int unchanged, IReadOnlyList<PutOutcome> outcomes) => new(
        Added + outcomes.Count(outcome => outcome == PutOutcome.Added),
        Replaced + outcomes.Count(outcome => outcome == PutOutcome.Replaced),
        Unchanged + unchanged + outcomes.Count(outcome => outcome == PutOutcome.Unchanged));
}

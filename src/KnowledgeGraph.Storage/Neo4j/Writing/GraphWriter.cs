using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Writes articles: works out what a change amounts to from what it can reach, then applies it in one statement
/// that takes effect only if nobody changed the graph meanwhile; else it is worked out again.</summary>
internal sealed class GraphWriter(Neo4jSession session)
{
    private static readonly CypherFile Version = CypherFile.Load("write/version");
    private static readonly CypherFile Apply = CypherFile.Load("write/apply");
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    private readonly Standing _standing = new(session);

    /// <summary>Puts articles; see <see cref="IGraphStore.PutAsync"/>.</summary>
    public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleFacts> articles, CancellationToken cancellation)
    {
        // Of two readings under one name the later counts, as if they came one after the other.
        var latest = articles.GroupBy(article => article.Article.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Last(), StringComparer.Ordinal);
        List<PutOutcome>? outcomes = null;
        while (true)
        {
            var (version, stamps) = await StampsAsync([.. latest.Keys], cancellation).ConfigureAwait(false);

            // What the first look found holds: a commit whose answer was lost looks like another's at the second.
            outcomes ??= Outcomes(articles, stamps);
            var coming = latest.Values
                .Where(article => stamps[article.Article.Name] != new ArticleStamp(article.Article.Hash, article.Extractor))
                .ToList();
            var going = coming.Select(article => article.Article.Name).Where(name => stamps[name] is not null).ToList();
            if (coming.Count == 0 || await TryAsync(version, going, coming, cancellation).ConfigureAwait(false))
            {
                return outcomes;
            }

            await WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Takes articles out; see <see cref="IGraphStore.RetractAsync"/>.</summary>
    public async Task<IReadOnlyList<bool>> RetractAsync(IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        HashSet<string>? there = null;
        while (true)
        {
            var (version, stamps) = await StampsAsync([.. articles.Distinct(StringComparer.Ordinal)], cancellation).ConfigureAwait(false);
            var going = stamps.Where(stamp => stamp.Value is not null).Select(stamp => stamp.Key).ToList();
            there ??= going.ToHashSet(StringComparer.Ordinal);
            if (going.Count == 0 || await TryAsync(version, going, [], cancellation).ConfigureAwait(false))
            {
                return [.. articles.Select(there.Remove)];
            }

            await WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The ledger's version, and how the articles of these names were read.</summary>
    public async Task<(long Version, Dictionary<string, ArticleStamp?> Stamps)> StampsAsync(
        IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(Version, cancellation, ("names", names)).ConfigureAwait(false);
        var stamps = new Dictionary<string, ArticleStamp?>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (row.TextOrNull("name") is { } name)
            {
                stamps[name] = row.TextOrNull("hash") is { } hash ? new ArticleStamp(hash, row.Text("extractor")) : null;
            }
        }

        return rows.Count > 0
            ? ((long)rows[0]["version"]!, stamps)
            : throw new StoreException(StoreFault.Damaged, $"The Neo4j at {session.Address} has lost its ledger. Run \"kg doctor\".");
    }

    private static List<PutOutcome> Outcomes(IReadOnlyList<ArticleFacts> articles, Dictionary<string, ArticleStamp?> stamps)
    {
        var now = new Dictionary<string, ArticleStamp?>(stamps, StringComparer.Ordinal);
        return [.. articles.Select(article =>
        {
            var stamp = new ArticleStamp(article.Article.Hash, article.Extractor);
            var before = now[article.Article.Name];
            now[article.Article.Name] = stamp;
            return before is null ? PutOutcome.Added : before == stamp ? PutOutcome.Unchanged : PutOutcome.Replaced;
        })];
    }

    private static Task WaitAsync(CancellationToken cancellation) =>
        Task.Delay(LongestWait * Random.Shared.NextDouble(), cancellation);

    private async Task<bool> TryAsync(
        long version, IReadOnlyList<string> going, IReadOnlyList<ArticleFacts> coming, CancellationToken cancellation)
    {
        var change = await ChangeAsync(going, coming, cancellation).ConfigureAwait(false);
        var rows = await session.WriteAsync(Apply, cancellation, [("version", version), .. change.Parameters]).ConfigureAwait(false);
        return rows.Count > 0;
    }

    private async Task<Change> ChangeAsync(
        IReadOnlyList<string> going, IReadOnlyList<ArticleFacts> coming, CancellationToken cancellation)
    {
        var left = going.ToHashSet(StringComparer.Ordinal);
        var (forms, touchedRelations, touchedFigures, touchedEntities) = await _standing.OnAsync(going, cancellation).ConfigureAwait(false);
        var change = new Change(going, forms, coming);
        var closure = await _standing.ClosureAsync(forms.Concat(change.NewForms), cancellation).ConfigureAwait(false);
        change.Resolve([.. closure.Where(referent => !left.Contains(referent.Referent.Article))], touchedEntities);

        var movedClaims = await _standing.ClaimsAboutAsync(change.Moved, cancellation).ConfigureAwait(false);
        var restated = change.Restate(movedClaims);
        var touched = touchedRelations.Concat(touchedFigures)
            .Concat(movedClaims.Concat(restated).Select(claim => claim.Claim.Standing).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var before = await _standing.ClaimsOfAsync(touched, touched, cancellation).ConfigureAwait(false);
        var replaced = movedClaims.Select(claim => claim.Claim.Id).ToHashSet(StringComparer.Ordinal);
        var after = before
            .Where(claim => !left.Contains(claim.Claim.Article) && !replaced.Contains(claim.Claim.Id))
            .Concat(restated)
            .ToList();
        change.State(Statements.Of(touched, before, after));
        return change;
    }
}

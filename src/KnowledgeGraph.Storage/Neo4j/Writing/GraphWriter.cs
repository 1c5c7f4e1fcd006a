using KnowledgeGraph.Extraction;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>Writes articles: works out what a change amounts to from what it can reach, then applies it in one statement
/// that takes effect only if nobody changed the graph meanwhile; else it is worked out again.</summary>
internal sealed class GraphWriter(Neo4jSession session)
{
    private static readonly CypherFile Stamps = CypherFile.Load("read/stamps");
    private static readonly CypherFile Apply = CypherFile.Load("write/apply");

    /// <summary>Articles that one statement takes at most: more would spare little, and keep other writers waiting.</summary>
    private const int LargestBatch = 25;

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(200);

    private readonly Standing _standing = new(session);

    /// <summary>Puts articles; see <see cref="IGraphStore.PutAsync"/>.</summary>
    public async Task<IReadOnlyList<PutOutcome>> PutAsync(IReadOnlyList<ArticleFacts> articles, CancellationToken cancellation)
    {
        // Of two readings under one name the later counts, as if they came one after the other.
        var latest = articles.GroupBy(article => article.Article.Name, StringComparer.Ordinal)
            .Select(same => ComingArticle.Of(same.Last()));
        var stamps = new Dictionary<string, ArticleStamp>(StringComparer.Ordinal);
        foreach (var batch in latest.Chunk(LargestBatch))
        {
            foreach (var (name, stamp) in await PutBatchAsync(batch, cancellation).ConfigureAwait(false))
            {
                stamps.Add(name, stamp);
            }
        }

        return Outcomes(articles, stamps);
    }

    /// <summary>Takes articles out; see <see cref="IGraphStore.RetractAsync"/>.</summary>
    public async Task<IReadOnlyList<bool>> RetractAsync(IReadOnlyList<string> articles, CancellationToken cancellation)
    {
        HashSet<string>? there = null;
        while (true)
        {
            var state = await _standing.StateAsync([.. articles.Distinct(StringComparer.Ordinal)], [], cancellation).ConfigureAwait(false);
            var going = state.Stamps.Keys.ToList();
            there ??= going.ToHashSet(StringComparer.Ordinal);
            if (going.Count == 0 || await TryAsync(state, going, [], cancellation).ConfigureAwait(false))
            {
                return [.. articles.Select(there.Remove)];
            }

            await WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>How the articles of these names were read; without those that are not there.</summary>
    public async Task<IReadOnlyDictionary<string, ArticleStamp>> StampsAsync(
        IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var rows = await session.ReadAsync(Stamps, cancellation, ("names", names)).ConfigureAwait(false);
        return rows.ToDictionary(
            row => row.Text("name"), row => new ArticleStamp(row.Text("hash"), row.Text("extractor")), StringComparer.Ordinal);
    }

    /// <summary>Puts a few articles in one statement.</summary>
    /// <returns>How those that were there before had been read.</returns>
    private async Task<IReadOnlyDictionary<string, ArticleStamp>> PutBatchAsync(
        IReadOnlyList<ComingArticle> batch, CancellationToken cancellation)
    {
        var names = batch.Select(article => article.Name).ToList();
        var profiles = batch.SelectMany(article => article.Profiles).Select(profile => profile.Id).Distinct(StringComparer.Ordinal).ToList();
        IReadOnlyDictionary<string, ArticleStamp>? before = null;
        while (true)
        {
            var state = await _standing.StateAsync(names, profiles, cancellation).ConfigureAwait(false);

            // What the first look found holds: a commit whose answer was lost looks like another's at the second.
            before ??= state.Stamps;
            var coming = batch.Where(article => state.Stamps.GetValueOrDefault(article.Name) != article.Stamp).ToList();
            var going = coming.Select(article => article.Name).Where(state.Stamps.ContainsKey).ToList();
            if (coming.Count == 0 || await TryAsync(state, going, coming, cancellation).ConfigureAwait(false))
            {
                return before;
            }

            await WaitAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static List<PutOutcome> Outcomes(IReadOnlyList<ArticleFacts> articles, IReadOnlyDictionary<string, ArticleStamp> stamps)
    {
        var now = new Dictionary<string, ArticleStamp>(stamps, StringComparer.Ordinal);
        return [.. articles.Select(article =>
        {
            var stamp = new ArticleStamp(article.Article.Hash, article.Extractor);
            var before = now.GetValueOrDefault(article.Article.Name);
            now[article.Article.Name] = stamp;
            return before is null ? PutOutcome.Added : before == stamp ? PutOutcome.Unchanged : PutOutcome.Replaced;
        })];
    }

    private static Task WaitAsync(CancellationToken cancellation) =>
        Task.Delay(LongestWait * Random.Shared.NextDouble(), cancellation);

    private async Task<bool> TryAsync(
        GraphState state, IReadOnlyList<string> going, IReadOnlyList<ComingArticle> coming, CancellationToken cancellation)
    {
        var change = await ChangeAsync(state, going, coming, cancellation).ConfigureAwait(false);
        var rows = await session.WriteAsync(Apply, cancellation, ("change", change.RowAt(state.Version))).ConfigureAwait(false);
        return rows.Count > 0;
    }

    private async Task<Change> ChangeAsync(
        GraphState state, IReadOnlyList<string> going, IReadOnlyList<ComingArticle> coming, CancellationToken cancellation)
    {
        var left = going.ToHashSet(StringComparer.Ordinal);
        var (leftProfiles, touchedRelations, touchedFigures) = await _standing.OnAsync(going, cancellation).ConfigureAwait(false);
        var goneProfiles = leftProfiles.Keys.ToHashSet(StringComparer.Ordinal);
        goneProfiles.ExceptWith(coming.SelectMany(article => article.Profiles).Select(profile => profile.Id));
        var newProfiles = coming.SelectMany(article => article.Profiles)
            .Where(profile => !state.Profiles.ContainsKey(profile.Id))
            .DistinctBy(profile => profile.Id, StringComparer.Ordinal)
            .ToList();

        // Articles name most things as others did before them: such profiles leave who is who as it was.
        var forms = goneProfiles.SelectMany(id => leftProfiles[id]).Concat(newProfiles.SelectMany(profile => profile.Forms));
        var stored = await _standing.ClosureAsync(forms, cancellation).ConfigureAwait(false);
        var change = new Change(going, coming, state.Profiles, stored, newProfiles, goneProfiles);

        var movedClaims = (await _standing.ClaimsAboutAsync(change.Moved, cancellation).ConfigureAwait(false))
            .Where(claim => !left.Contains(claim.Claim.Article))
            .ToList();
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

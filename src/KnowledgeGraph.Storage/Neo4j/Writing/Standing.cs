using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>A referent as the server keeps it.</summary>
/// <param name="Referent">The referent.</param>
/// <param name="Entity">Id of the entity it is.</param>
/// <param name="Forms">What it can be recognised by.</param>
internal sealed record StoredReferent(ArticleReferent Referent, string Entity, IReadOnlyList<string> Forms)
{
    /// <summary>Id of its node.</summary>
    public string Id => ArticleRows.ReferentId(Referent.Article, Referent.Index);
}

/// <summary>A stored claim with the entities at its ends.</summary>
internal sealed record StandingClaim(StoredClaim Claim, string Source, string? Target);

/// <summary>Asks the server for what a change can reach.</summary>
internal sealed class Standing(Neo4jSession session)
{
    private static readonly CypherFile StandingOf = CypherFile.Load("write/standing");
    private static readonly CypherFile Holders = CypherFile.Load("write/holders");
    private static readonly CypherFile ClaimsAbout = CypherFile.Load("write/claims-about");
    private static readonly CypherFile EvidenceOf = CypherFile.Load("write/evidence-of");

    /// <summary>What stands on these articles.</summary>
    public async Task<(HashSet<string> Forms, HashSet<string> Relations, HashSet<string> Figures, HashSet<string> Entities)> OnAsync(
        IReadOnlyCollection<string> articles, CancellationToken cancellation)
    {
        HashSet<string> forms = [], relations = [], figures = [], entities = [];
        if (articles.Count > 0)
        {
            foreach (var row in await session.ReadAsync(StandingOf, cancellation, ("names", articles)).ConfigureAwait(false))
            {
                forms.UnionWith(row.Texts("forms"));
                relations.UnionWith(row.Texts("relations"));
                figures.UnionWith(row.Texts("figures"));
                entities.UnionWith(row.Texts("entities"));
            }
        }

        return (forms, relations, figures, entities);
    }

    /// <summary>All referents with one of these forms, or that share one with such, over any number of steps.</summary>
    public async Task<IReadOnlyList<StoredReferent>> ClosureAsync(IEnumerable<string> forms, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(forms, StringComparer.Ordinal);
        var found = new Dictionary<string, StoredReferent>(StringComparer.Ordinal);
        for (var open = seen.ToList(); open.Count > 0;)
        {
            var rows = await session.ReadAsync(Holders, cancellation, ("forms", open)).ConfigureAwait(false);
            open.Clear();
            foreach (var row in rows)
            {
                var referent = new StoredReferent(
                    new ArticleReferent(
                        row.Text("article"),
                        row.Text("hash"),
                        row.Number("number"),
                        Enum.Parse<Ontology.EntityType>(row.Text("type")),
                        row.Text("name"),
                        row.Texts("names"),
                        row.Texts("contexts")),
                    row.Text("entity"),
                    row.Texts("forms"));
                if (found.TryAdd(referent.Id, referent))
                {
                    open.AddRange(referent.Forms.Where(seen.Add));
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>The claims that speak of these referents.</summary>
    public Task<IReadOnlyList<StandingClaim>> ClaimsAboutAsync(IReadOnlyCollection<string> referents, CancellationToken cancellation) =>
        referents.Count == 0
            ? Task.FromResult<IReadOnlyList<StandingClaim>>([])
            : ClaimsAsync(session.ReadAsync(ClaimsAbout, cancellation, ("referents", referents)));

    /// <summary>All claims that state these relations and figures.</summary>
    public Task<IReadOnlyList<StandingClaim>> ClaimsOfAsync(
        IReadOnlyCollection<string> relations, IReadOnlyCollection<string> figures, CancellationToken cancellation) =>
        relations.Count + figures.Count == 0
            ? Task.FromResult<IReadOnlyList<StandingClaim>>([])
            : ClaimsAsync(session.ReadAsync(EvidenceOf, cancellation, ("relations", relations), ("figures", figures)));

    private static async Task<IReadOnlyList<StandingClaim>> ClaimsAsync(
        Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> rows) =>
        [.. (await rows.ConfigureAwait(false)).Select(row =>
            new StandingClaim(StoredClaim.Of(row), row.Text("sourceEntity"), row.TextOrNull("targetEntity")))];
}

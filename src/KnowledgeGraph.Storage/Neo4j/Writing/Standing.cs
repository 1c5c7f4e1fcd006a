using KnowledgeGraph.Graph.Identity;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>The state that a change starts from.</summary>
/// <param name="Version">The ledger's version.</param>
/// <param name="Stamps">How articles were read, by name; without those that are not there.</param>
/// <param name="Profiles">The entity that each of some profiles is, by the profile's id; without those that are not there.</param>
internal sealed record GraphState(
    long Version, IReadOnlyDictionary<string, ArticleStamp> Stamps, IReadOnlyDictionary<string, string> Profiles);

/// <summary>A stored claim with the profiles and entities at its ends.</summary>
internal sealed record StandingClaim(
    StoredClaim Claim, string SourceProfile, string Source, string? TargetProfile, string? Target);

/// <summary>Asks the server for what a change can reach.</summary>
internal sealed class Standing(Neo4jSession session)
{
    private static readonly CypherFile State = CypherFile.Load("write/state");
    private static readonly CypherFile StandingOf = CypherFile.Load("write/standing");
    private static readonly CypherFile Holders = CypherFile.Load("write/holders");
    private static readonly CypherFile ClaimsAbout = CypherFile.Load("write/claims-about");
    private static readonly CypherFile EvidenceOf = CypherFile.Load("write/evidence-of");

    /// <summary>The state of the graph as far as these articles and profiles go.</summary>
    public async Task<GraphState> StateAsync(
        IReadOnlyCollection<string> articles, IReadOnlyCollection<string> profiles, CancellationToken cancellation)
    {
        var rows = await session.WriteAsync(State, cancellation, ("of", Row.Of(("names", articles), ("profiles", profiles)))).ConfigureAwait(false);
        return rows is [var row]
            ? new GraphState(
                (long)row["version"]!,
                row.List("articles").Cast<IReadOnlyList<object?>>().ToDictionary(
                    article => (string)article[0]!, article => new ArticleStamp((string)article[1]!, (string)article[2]!), StringComparer.Ordinal),
                row.List("profiles").Cast<IReadOnlyList<object?>>().ToDictionary(
                    profile => (string)profile[0]!, profile => (string)profile[1]!, StringComparer.Ordinal))
            : throw new StoreException(StoreFault.Damaged, $"The Neo4j at {session.Address} has lost its ledger. Run \"kg doctor\".");
    }

    /// <summary>What stands on these articles: the profiles that no other has, by id with their forms, and the relations and
    /// figures they state.</summary>
    public async Task<(Dictionary<string, IReadOnlyList<string>> Profiles, HashSet<string> Relations, HashSet<string> Figures)> OnAsync(
        IReadOnlyCollection<string> articles, CancellationToken cancellation)
    {
        var profiles = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        HashSet<string> relations = [], figures = [];
        if (articles.Count > 0)
        {
            foreach (var row in await session.ReadAsync(StandingOf, cancellation, ("names", articles)).ConfigureAwait(false))
            {
                foreach (var profile in row.List("profiles").Cast<IReadOnlyList<object?>>())
                {
                    profiles.TryAdd((string)profile[0]!, [.. ((IReadOnlyList<object?>)profile[1]!).Cast<string>()]);
                }

                relations.UnionWith(row.Texts("relations"));
                figures.UnionWith(row.Texts("figures"));
            }
        }

        return (profiles, relations, figures);
    }

    /// <summary>All profiles with one of these forms, or that share one with such, over any number of steps; by id.</summary>
    public async Task<IReadOnlyDictionary<string, StoredProfile>> ClosureAsync(
        IEnumerable<string> forms, CancellationToken cancellation)
    {
        // What holds an open form is found with the holders of its other forms: these are done, and the forms of those open.
        var done = forms.ToHashSet(StringComparer.Ordinal);
        var found = new Dictionary<string, StoredProfile>(StringComparer.Ordinal);
        for (var open = done.ToHashSet(StringComparer.Ordinal); open.Count > 0;)
        {
            var rows = await session.ReadAsync(Holders, cancellation, ("forms", open)).ConfigureAwait(false);
            var profiles = rows.Select(Read).ToList();
            done.UnionWith(profiles.Where(stored => stored.Profile.Forms.Any(open.Contains)).SelectMany(stored => stored.Profile.Forms));
            foreach (var stored in profiles)
            {
                found.TryAdd(stored.Profile.Id, stored);
            }

            open = profiles.SelectMany(stored => stored.Profile.Forms).Where(form => !done.Contains(form)).ToHashSet(StringComparer.Ordinal);
            done.UnionWith(open);
        }

        return found;
    }

    /// <summary>The claims that speak of the referents of these profiles.</summary>
    public Task<IReadOnlyList<StandingClaim>> ClaimsAboutAsync(IReadOnlyCollection<string> profiles, CancellationToken cancellation) =>
        profiles.Count == 0
            ? Task.FromResult<IReadOnlyList<StandingClaim>>([])
            : ClaimsAsync(session.ReadAsync(ClaimsAbout, cancellation, ("profiles", profiles)));

    /// <summary>All claims that state these relations and figures.</summary>
    public Task<IReadOnlyList<StandingClaim>> ClaimsOfAsync(
        IReadOnlyCollection<string> relations, IReadOnlyCollection<string> figures, CancellationToken cancellation) =>
        relations.Count + figures.Count == 0
            ? Task.FromResult<IReadOnlyList<StandingClaim>>([])
            : ClaimsAsync(session.ReadAsync(EvidenceOf, cancellation, ("of", Row.Of(("relations", relations), ("figures", figures)))));

    private static StoredProfile Read(IReadOnlyDictionary<string, object?> row) => new(
        new Profile(
            row.Text("id"),
            new ArticleReferent(
                string.Empty,
                row.Text("hash"),
                0,
                Enum.Parse<EntityType>(row.Text("type")),
                row.Text("name"),
                row.Texts("names"),
                row.Texts("contexts")),
            row.Texts("forms")),
        row.Text("entity"));

    private static async Task<IReadOnlyList<StandingClaim>> ClaimsAsync(
        Task<IReadOnlyList<IReadOnlyDictionary<string, object?>>> rows) =>
        [.. (await rows.ConfigureAwait(false)).Select(row => new StandingClaim(
            StoredClaim.Of(row),
            row.Text("sourceProfile"),
            row.Text("sourceEntity"),
            row.TextOrNull("targetProfile"),
            row.TextOrNull("targetEntity")))];
}

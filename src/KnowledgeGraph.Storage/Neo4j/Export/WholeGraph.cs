using System.Collections;
using KnowledgeGraph.Extraction;
using KnowledgeGraph.Storage.Neo4j.Writing;

namespace KnowledgeGraph.Storage.Neo4j.Export;

/// <summary>Everything that the write statement would be given if these articles were put into an empty database at once:
/// the one source of all that leaves for a Neo4j, so that it arrives as the store itself would have written it.</summary>
internal sealed class WholeGraph
{
    /// <summary>What hangs on an article, as its row names it.</summary>
    private static readonly string[] Parts = ["referents", "mentions", "evidence", "figureClaims"];

    private readonly IReadOnlyDictionary<string, object?> _row;

    public WholeGraph(IReadOnlyList<ArticleFacts> articles)
    {
        var coming = articles.Select(ComingArticle.Of).ToList();
        var profiles = coming.SelectMany(article => article.Profiles).DistinctBy(profile => profile.Id, StringComparer.Ordinal).ToList();
        var change = new Change(
            [], coming, new Dictionary<string, string>(), new Dictionary<string, StoredProfile>(), profiles, new HashSet<string>());
        var claims = change.Restate([]);
        change.State(Statements.Of(
            claims.Select(claim => claim.Claim.Standing).OfType<string>().Distinct(StringComparer.Ordinal), [], claims));
        _row = change.RowAt(0);
    }

    /// <summary>Articles: their properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Articles => Rows("articles").Select(row => Without(row, Parts));

    /// <summary>Entities: type, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Entities => Rows("entities").Select(row => Apart(row, "type"));

    /// <summary>Further ids: id, and the entity it leads to.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Aliases => Rows("aliases");

    /// <summary>Profiles: forms, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Profiles => Rows("profiles").Select(row => Apart(row, "forms"));

    /// <summary>Referents: article, profile, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Referents => OnArticles("referents", "profile");

    /// <summary>Mentions: article, entity, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Mentions => OnArticles("mentions", "entity");

    /// <summary>Evidence: article, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Evidence => OnArticles("evidence");

    /// <summary>Claims of figures: article, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> FigureClaims => OnArticles("figureClaims");

    /// <summary>Relations: id, type, source, target, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Relations => Rows("newRelations");

    /// <summary>Figures: subject, properties.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> Figures => Rows("figures").Select(row => Apart(row, "subject"));

    // What is no property of the node stands beside them.
    private static Dictionary<string, object?> Apart(IReadOnlyDictionary<string, object?> row, params ReadOnlySpan<string> names)
    {
        var apart = new Dictionary<string, object?>(StringComparer.Ordinal) { ["properties"] = Without(row, names) };
        foreach (var name in names)
        {
            apart.Add(name, row[name]);
        }

        return apart;
    }

    private static Dictionary<string, object?> Without(IReadOnlyDictionary<string, object?> row, ReadOnlySpan<string> names)
    {
        var rest = new Dictionary<string, object?>(row, StringComparer.Ordinal);
        foreach (var name in names)
        {
            rest.Remove(name);
        }

        return rest;
    }

    private IEnumerable<IReadOnlyDictionary<string, object?>> Rows(string name) => All(_row[name]);

    private IEnumerable<IReadOnlyDictionary<string, object?>> OnArticles(string part, params string[] names) =>
        Rows("articles").SelectMany(article => All(article[part]).Select(row =>
            new Dictionary<string, object?>(Apart(row, names), StringComparer.Ordinal) { ["article"] = article["id"] }));

    private static IEnumerable<IReadOnlyDictionary<string, object?>> All(object? rows) =>
        ((IEnumerable)rows!).Cast<IReadOnlyDictionary<string, object?>>();
}

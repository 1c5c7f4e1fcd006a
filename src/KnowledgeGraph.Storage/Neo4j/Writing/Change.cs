using KnowledgeGraph.Extraction;
using KnowledgeGraph.Graph;
using KnowledgeGraph.Graph.Identity;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>One change of the graph on its way to the write statement: articles that go, articles that come, and all that
/// follows for entities, relations and figures.</summary>
internal sealed class Change
{
    private readonly Dictionary<string, object?> _parameters = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ArticleFacts> _coming;
    private readonly List<ArticleReferent> _newReferents;
    private readonly Dictionary<string, string> _entities = new(StringComparer.Ordinal);

    public Change(IReadOnlyList<string> going, IReadOnlyCollection<string> goingForms, IReadOnlyList<ArticleFacts> coming)
    {
        _coming = coming;
        _newReferents = [.. coming.SelectMany(Resolver.Referents)];
        NewForms = _newReferents.SelectMany(Resolver.Keys).ToHashSet(StringComparer.Ordinal);
        _parameters["goneArticles"] = going;
        _parameters["goneForms"] = goingForms.Except(NewForms, StringComparer.Ordinal);
        _parameters["articles"] = coming.Select(ArticleRows.Article);
    }

    /// <summary>Forms of the referents that come.</summary>
    public HashSet<string> NewForms { get; }

    /// <summary>Ids of the stored referents that are another entity now.</summary>
    public IReadOnlyList<string> Moved { get; private set; } = [];

    /// <summary>The parameters of the write statement but for the version.</summary>
    public IEnumerable<(string Name, object? Value)> Parameters => _parameters.Select(pair => (pair.Key, pair.Value));

    /// <summary>Decides who is who among the referents that stay and those that come.</summary>
    /// <param name="staying">All referents that can have to do with those that go or come.</param>
    /// <param name="touched">Ids of the entities that those that go are.</param>
    public void Resolve(IReadOnlyList<StoredReferent> staying, IEnumerable<string> touched)
    {
        var resolved = Resolver.Resolve(staying.Select(stored => stored.Referent).Concat(_newReferents));
        foreach (var (entity, members) in resolved)
        {
            foreach (var member in members)
            {
                _entities[ArticleRows.ReferentId(member.Article, member.Index)] = entity.Id;
            }
        }

        var moved = staying.Where(stored => _entities[stored.Id] != stored.Entity).ToList();
        Moved = [.. moved.Select(stored => stored.Id)];
        var facts = _coming.ToDictionary(article => article.Article.Name, StringComparer.Ordinal);
        var kept = resolved.Select(each => each.Entity.Id).ToHashSet(StringComparer.Ordinal);
        _parameters["entities"] = resolved.Select(each => EntityRows.Of(each.Entity));
        _parameters["goneEntities"] = staying.Select(stored => stored.Entity).Concat(touched).Distinct(StringComparer.Ordinal).Where(id => !kept.Contains(id));
        _parameters["referents"] = _newReferents.Select(referent =>
            ArticleRows.Referent(referent, facts[referent.Article], _entities[ArticleRows.ReferentId(referent.Article, referent.Index)]));
        _parameters["moved"] = Moved.Select(id => Pair("id", id, "entity", _entities[id]));
        _parameters["aboutArticles"] = facts.Keys.Concat(moved.Select(stored => stored.Referent.Article)).Distinct(StringComparer.Ordinal);
        Mention(staying, moved);
    }

    /// <summary>The claims that come and those whose ends moved, standing where they belong now.</summary>
    public IReadOnlyList<StandingClaim> Restate(IReadOnlyList<StandingClaim> moved)
    {
        var again = moved.Select(claim => Place(
            claim.Claim,
            _entities.GetValueOrDefault(claim.Claim.Source, claim.Source),
            claim.Claim.Target is { } target ? _entities.GetValueOrDefault(target, claim.Target!) : null)).ToList();
        var fresh = _coming.SelectMany(ArticleRows.Claims)
            .Select(claim => Place(claim, _entities[claim.Source], claim.Target is { } target ? _entities[target] : null))
            .ToList();
        _parameters["restated"] = again.Where(IsRelation).Select(claim => Pair("id", claim.Claim.Id, "relation", claim.Claim.Standing));
        _parameters["refigured"] = again.Where(claim => !IsRelation(claim)).Select(claim => Pair("id", claim.Claim.Id, "figure", claim.Claim.Standing));
        _parameters["evidence"] = fresh.Where(IsRelation).Select(claim => Node(claim.Claim, "relation"));
        _parameters["figureClaims"] = fresh.Where(claim => !IsRelation(claim)).Select(claim => Node(claim.Claim, "figure"));
        return [.. again, .. fresh];
    }

    /// <summary>Takes over the relations and figures that follow.</summary>
    public void State(Statements statements)
    {
        _parameters["relations"] = statements.Relations;
        _parameters["knownRelations"] = statements.KnownRelations;
        _parameters["goneRelations"] = statements.GoneRelations;
        _parameters["figures"] = statements.Figures;
        _parameters["goneFigures"] = statements.GoneFigures;
    }

    private static StandingClaim Place(StoredClaim claim, string source, string? target) => new(
        claim with
        {
            Standing = claim.Kind == ClaimKind.Figure
                ? RollUp.FigureId(source, claim.Figure)
                : Statements.RelationOf(claim, source, target!),
        },
        source,
        target);

    private static bool IsRelation(StandingClaim claim) => claim.Claim.Kind == ClaimKind.Relation;

    private static Dictionary<string, object?> Node(StoredClaim claim, string standing) => Pair(
        "article", claim.Article, "properties", new Dictionary<string, object?>(claim.Properties, StringComparer.Ordinal) { [standing] = claim.Standing });

    private static Dictionary<string, object?> Pair(string one, object? first, string other, object? second) =>
        new(StringComparer.Ordinal) { [one] = first, [other] = second };

    // An entity's mentions in an article stand on one relationship; it is made anew where one of its referents moved.
    private void Mention(IReadOnlyList<StoredReferent> staying, List<StoredReferent> moved)
    {
        var anew = moved
            .SelectMany(stored => new[] { (stored.Entity, stored.Referent.Article), (Entity: _entities[stored.Id], stored.Referent.Article) })
            .ToHashSet();
        var mentions = staying
            .Select(stored => (Entity: _entities[stored.Id], stored.Referent.Article))
            .Where(anew.Contains)
            .Concat(_newReferents.Select(referent => (Entity: _entities[ArticleRows.ReferentId(referent.Article, referent.Index)], referent.Article)))
            .Distinct();
        _parameters["goneMentions"] = anew.Select(pair => Pair("entity", pair.Entity, "article", pair.Article));
        _parameters["mentions"] = mentions.Select(pair => Pair("entity", pair.Entity, "article", pair.Article));
    }
}

using KnowledgeGraph.Graph;

namespace KnowledgeGraph.Storage.Neo4j.Writing;

/// <summary>One change of the graph on its way to the write statement: articles that go, articles that come, and all that
/// follows for entities, relations and figures.</summary>
internal sealed class Change
{
    private readonly Dictionary<string, object?> _row = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<ComingArticle> _coming;
    private readonly IReadOnlyDictionary<string, string> _known;
    private readonly Resolution _resolution;

    /// <param name="going">Names of the articles that go.</param>
    /// <param name="coming">The articles that come.</param>
    /// <param name="known">The entities of profiles that are stored.</param>
    /// <param name="stored">All stored profiles that can have to do with those that come or go.</param>
    /// <param name="newProfiles">The profiles that come.</param>
    /// <param name="goneProfiles">Ids of those that go.</param>
    public Change(
        IReadOnlyList<string> going,
        IReadOnlyList<ComingArticle> coming,
        IReadOnlyDictionary<string, string> known,
        IReadOnlyDictionary<string, StoredProfile> stored,
        IReadOnlyList<Profile> newProfiles,
        IReadOnlySet<string> goneProfiles)
    {
        _coming = coming;
        _known = known;
        _resolution = new Resolution(stored, newProfiles, goneProfiles);
        Moved = [.. _resolution.Moved.Select(profile => profile.Profile.Id)];
        var forms = stored.Values.SelectMany(profile => profile.Profile.Forms).ToHashSet(StringComparer.Ordinal);
        var newForms = newProfiles.SelectMany(profile => profile.Forms).ToHashSet(StringComparer.Ordinal);
        _row["goneArticles"] = going;
        _row["goneProfiles"] = goneProfiles;
        _row["goneForms"] = goneProfiles.SelectMany(id => stored[id].Profile.Forms).Distinct(StringComparer.Ordinal).Except(newForms, StringComparer.Ordinal).ToList();
        _row["goneEntities"] = _resolution.Gone;
        _row["goneAliases"] = _resolution.GoneAliases().Select(pair => Row.Of(("id", pair.Alias), ("entity", pair.Entity))).ToList();
        _row["moved"] = _resolution.Moved
            .Select(profile => Row.Of(("id", profile.Profile.Id), ("was", profile.Entity), ("entity", EntityOf(profile.Profile.Id)))).ToList();
        _row["entities"] = _resolution.Changed.Select(EntityRows.Of).ToList();
        _row["aliases"] = _resolution.NewAliases().Select(pair => Row.Of(("id", pair.Alias), ("entity", pair.Entity))).ToList();
        _row["forms"] = newForms.Where(form => !forms.Contains(form)).ToList();
        _row["profiles"] = newProfiles
            .Select(profile => new Dictionary<string, object?>(profile.Node(EntityOf(profile.Id)), StringComparer.Ordinal) { ["forms"] = profile.Forms })
            .ToList();
    }

    /// <summary>Ids of the stored profiles that are another entity now.</summary>
    public IReadOnlyList<string> Moved { get; }

    /// <summary>All of it as the write statement takes it.</summary>
    /// <param name="version">The version of the graph that it was worked out from.</param>
    public IReadOnlyDictionary<string, object?> RowAt(long version) =>
        new Dictionary<string, object?>(_row, StringComparer.Ordinal) { ["version"] = version };

    /// <summary>The claims that come and those whose ends moved, standing where they belong now.</summary>
    public IReadOnlyList<StandingClaim> Restate(IReadOnlyList<StandingClaim> moved)
    {
        var again = moved.Select(claim => Place(claim.Claim, claim.SourceProfile, claim.Source, claim.TargetProfile, claim.Target)).ToList();
        var fresh = _coming.SelectMany(Fresh).ToList();
        var standing = fresh.ToLookup(claim => claim.Claim.Article, claim => claim.Claim, StringComparer.Ordinal);
        _row["restated"] = again.Where(IsRelation).Select(claim => Row.Of(("id", claim.Claim.Id), ("relation", claim.Claim.Standing))).ToList();
        _row["refigured"] = again.Where(claim => !IsRelation(claim)).Select(claim => Row.Of(("id", claim.Claim.Id), ("figure", claim.Claim.Standing))).ToList();
        _row["articles"] = _coming
            .Select(article => ArticleRows.Article(article, [.. article.Profiles.Select(profile => EntityOf(profile.Id))], standing[article.Name])).ToList();
        return [.. again, .. fresh];
    }

    /// <summary>Takes over the relations and figures that follow.</summary>
    public void State(Statements statements)
    {
        _row["newRelations"] = statements.NewRelations;
        _row["relations"] = statements.Relations;
        _row["goneRelations"] = statements.GoneRelations;
        _row["figures"] = statements.NewFigures;
        _row["goneFigures"] = statements.GoneFigures;
    }

    private static bool IsRelation(StandingClaim claim) => claim.Claim.Kind == ClaimKind.Relation;

    private string EntityOf(string profile) => _resolution.EntityOf(profile) ?? _known[profile];

    private IEnumerable<StandingClaim> Fresh(ComingArticle article)
    {
        var profiles = article.Profiles;
        return ArticleRows.Claims(article.Facts).Select(claim =>
        {
            var source = profiles[ArticleRows.NumberOf(claim.Source)].Id;
            var target = claim.Target is { } end ? profiles[ArticleRows.NumberOf(end)].Id : null;
            return Place(claim, source, EntityOf(source), target, target is null ? null : EntityOf(target));
        });
    }

    private StandingClaim Place(StoredClaim claim, string sourceProfile, string sourceBefore, string? targetProfile, string? targetBefore)
    {
        var source = _resolution.EntityOf(sourceProfile) ?? sourceBefore;
        var target = targetProfile is null ? null : _resolution.EntityOf(targetProfile) ?? targetBefore;
        var standing = claim.Kind == ClaimKind.Relation ? Statements.RelationOf(claim, source, target!) : RollUp.FigureId(source, claim.Figure);
        return new StandingClaim(claim with { Standing = standing }, sourceProfile, source, targetProfile, target);
    }
}

using KnowledgeGraph.Extraction;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>Decides which referents of all articles are one entity.</summary>
/// <remarks>
/// The decision is local: referents that share no key, not even over others in between, never influence each other. A store
/// that puts or takes out an article needs to (1) make the article's referents (<see cref="Referents"/>), (2) collect all
/// referents that share a key (<see cref="Keys"/>) with those it adds or removes, and again with what it so collects, until
/// nothing is added, (3) call <see cref="Resolve"/> on them: the result holds the entities of those components whole and
/// nothing else. Resolving several components in one call gives what resolving each alone gives. Ids and names depend on which
/// referents there are, not on how many of a kind: those that differ in article and index alone may be given once.
/// </remarks>
public static class Resolver
{
    /// <summary>The referents of an article, with their contexts; index for index those of the facts.</summary>
    public static IReadOnlyList<ArticleReferent> Referents(ArticleFacts facts)
    {
        var referents = facts.Referents
            .Select((referent, index) => new ArticleReferent(
                facts.Article.Name, facts.Article.Hash, index, referent.Type, referent.Name, referent.Names, Contexts(referent.Context)))
            .ToList();
        var bodies = facts.Claims
            .Where(claim => claim.Type == RelationType.HoldsPosition)
            .GroupBy(claim => claim.Source, claim => claim.Target)
            .ToDictionary(posts => posts.Key, posts => posts.Distinct().SelectMany(body => NameForms.Of(referents[body]).Full));
        return [.. referents.Select(referent => bodies.TryGetValue(referent.Index, out var names)
            ? referent with { Contexts = [.. referent.Contexts.Concat(names).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] }
            : referent)];
    }

    /// <summary>The keys of a referent: its type and a form it can be recognised by. Never empty.</summary>
    public static IReadOnlyList<string> Keys(ArticleReferent referent)
    {
        var forms = NameForms.Of(referent);
        return [.. forms.Full.Concat(forms.Short).Select(form => $"{referent.Type}:{form}")];
    }

    /// <summary>The entities of whole components of referents, by id.</summary>
    /// <param name="referents">Every referent of one or more components, in any order.</param>
    public static IReadOnlyList<ResolvedEntity> Resolve(IEnumerable<ArticleReferent> referents) =>
        [.. referents
            .GroupBy(referent => referent.Type)
            .SelectMany(ofType => Candidate.Join(ofType.Key, ofType))
            .OrderBy(resolved => resolved.Entity.Id, StringComparer.Ordinal)];

    private static List<string> Contexts(string? context) =>
        context is null ? [] : [.. context.Split('|').Select(NameFold.Fold).Where(part => part.Length > 0)];
}

using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>Referents of one type that share canonical name and context, on the way to becoming an entity.</summary>
internal sealed class Candidate
{
    private Candidate(string canonical, string? disambiguator, List<(ArticleReferent Referent, NameForms Forms)> members)
    {
        Canonical = disambiguator is null ? canonical : $"{canonical}@{disambiguator}";
        Name = canonical;
        Members = members;
        Full = [.. members.SelectMany(member => member.Forms.Full)];
        Short = [.. members.SelectMany(member => member.Forms.Short)];
    }

    /// <summary>Canonical name, with the disambiguator of a namesake.</summary>
    private string Canonical { get; }

    /// <summary>Canonical name alone.</summary>
    private string Name { get; }

    private List<(ArticleReferent Referent, NameForms Forms)> Members { get; }

    private HashSet<string> Full { get; }

    private HashSet<string> Short { get; }

    /// <summary>Names other than the canonical one under which an old link may know this.</summary>
    private HashSet<string> OtherNames { get; } = [];

    /// <summary>Joins the referents of one type: those of equal canonical name and matching context first; then each
    /// shorter name with the one fuller name it can stand for, and with none where there are several, unless one of these is it
    /// with the rank of a province or city.</summary>
    public static IEnumerable<ResolvedEntity> Join(EntityType type, IEnumerable<ArticleReferent> referents)
    {
        var candidates = referents
            .Select(referent => (Referent: referent, Forms: NameForms.Of(referent)))
            .GroupBy(member => member.Forms.Canonical, StringComparer.Ordinal)
            .SelectMany(namesakes => Namesakes.Split(type, namesakes)
                .Select(split => new Candidate(namesakes.Key, split.Disambiguator, split.Members)))
            .OrderByDescending(candidate => candidate.Name.Length)
            .ThenBy(candidate => candidate.Canonical, StringComparer.Ordinal)
            .ToList();

        var fuller = new Dictionary<string, List<Candidate>>(StringComparer.Ordinal);
        var roots = new Dictionary<Candidate, Candidate>();
        foreach (var candidate in candidates)
        {
            roots[candidate] = RootOf(candidate, fuller, roots);
            foreach (var form in candidate.Full.Concat(candidate.Short))
            {
                fuller.TryAdd(form, []);
                fuller[form].Add(candidate);
            }
        }

        return Entities(type, candidates.GroupBy(candidate => roots[candidate]));
    }

    private static Candidate RootOf(
        Candidate candidate, Dictionary<string, List<Candidate>> fuller, Dictionary<Candidate, Candidate> roots)
    {
        var called = fuller.GetValueOrDefault(candidate.Name) ?? [];
        var named = candidate.Full.SelectMany(form => fuller.GetValueOrDefault(form) ?? []).Where(other => candidate.Full.Contains(other.Name));
        var distinct = called.Concat(named)
            .Where(other => other.Name != candidate.Name)
            .Select(other => roots[other])
            .Distinct()
            .ToList();
        if (distinct.Count == 1)
        {
            return distinct[0];
        }

        // 南京 is 南京市, whatever else is called so.
        var ranked = distinct.Where(other => other.Name == candidate.Name + "市" || other.Name == candidate.Name + "省").Take(2).ToList();
        return ranked.Count == 1 ? ranked[0] : candidate;
    }

    private static List<ResolvedEntity> Entities(EntityType type, IEnumerable<IGrouping<Candidate, Candidate>> groups)
    {
        var joined = groups.Select(group => (Root: group.Key, Parts: group.ToList())).ToList();
        var claims = joined
            .SelectMany(entity => entity.Parts
                .SelectMany(part => part.Full.Concat(part.Short).Append(part.Canonical).Append(part.Name))
                .Distinct(StringComparer.Ordinal)
                .Select(form => (entity.Root, Form: form)))
            .ToLookup(claim => claim.Form, claim => claim.Root, StringComparer.Ordinal);
        return [.. joined.Select(entity =>
        {
            var members = entity.Parts
                .SelectMany(part => part.Members.Select(member => member.Referent))
                .OrderBy(referent => referent.Article, CodePointOrder.Instance)
                .ThenBy(referent => referent.Index)
                .ToList();
            var id = StableId.Entity(type, entity.Root.Canonical);
            var aliasIds = entity.Parts
                .SelectMany(part => part.Full.Concat(part.Short).Append(part.Canonical).Append(part.Name))
                .Distinct(StringComparer.Ordinal)
                .Where(form => claims[form].Count() == 1)
                .Select(form => StableId.Entity(type, form))
                .Where(alias => alias != id)
                .Order(StringComparer.Ordinal);
            return new ResolvedEntity(Compose(id, type, members, [.. aliasIds]), members);
        })];
    }

    private static Entity Compose(
        string id, EntityType type, List<ArticleReferent> members, IReadOnlyList<string> aliasIds)
    {
        var name = members
            .Select(member => member.Name)
            .OrderByDescending(each => each.Length)
            .ThenBy(each => each, CodePointOrder.Instance)
            .First();
        return new Entity(
            id,
            type,
            name,
            Distinct(members.SelectMany(member => member.Names.Append(member.Name)).Where(each => each != name)),
            aliasIds,
            [.. members
                .GroupBy(member => member.Article, StringComparer.Ordinal)
                .OrderBy(article => article.Key, CodePointOrder.Instance)
                .Select(article => new ArticleNames(
                    article.Key, Distinct(article.SelectMany(member => member.Names.Append(member.Name)))))]);
    }

    private static List<string> Distinct(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(CodePointOrder.Instance)];
}

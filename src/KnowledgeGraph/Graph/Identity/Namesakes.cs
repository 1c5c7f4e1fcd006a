using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Graph.Identity;

/// <summary>Tells apart referents of equal name by what they belong to.</summary>
internal static class Namesakes
{
    /// <summary>Groups the referents of one canonical name into things that are one. Persons whose bodies are known are
    /// one where they share a body, over others in between too; those of whom nothing is known are one with the known
    /// where there is a single known one, else one among themselves. Everything else of equal canonical name is one.</summary>
    /// <returns>The groups; a disambiguator where there are several, but for the group of which nothing is known.</returns>
    public static IEnumerable<(string? Disambiguator, List<(ArticleReferent Referent, NameForms Forms)> Members)> Split(
        EntityType type, IEnumerable<(ArticleReferent Referent, NameForms Forms)> namesakes)
    {
        var all = namesakes.ToList();
        if (type != EntityType.Person)
        {
            return [(null, all)];
        }

        var known = new List<(SortedSet<string> Contexts, List<(ArticleReferent, NameForms)> Members)>();
        foreach (var member in all.Where(member => member.Referent.Contexts.Count > 0))
        {
            var contexts = new SortedSet<string>(member.Referent.Contexts, StringComparer.Ordinal);
            var members = new List<(ArticleReferent, NameForms)> { member };
            foreach (var other in known.Where(other => other.Contexts.Overlaps(contexts)).ToList())
            {
                contexts.UnionWith(other.Contexts);
                members.AddRange(other.Members);
                known.Remove(other);
            }

            known.Add((contexts, members));
        }

        var unknown = all.Where(member => member.Referent.Contexts.Count == 0).ToList();
        if (known.Count <= 1)
        {
            return [(null, all)];
        }

        var groups = known.Select(group => ((string?)group.Contexts.Min, group.Members));
        return unknown.Count > 0 ? groups.Append((null, unknown)) : groups;
    }
}

using KnowledgeGraph.Linking;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>Which referent of a linked document is which gold entity, as the scorer of the gold files decides it.</summary>
public static class GoldMatch
{
    /// <summary>For each referent the index of its gold entity, or −1; a second referent for one entity resolves to it too.</summary>
    public static int[] Of(LinkedDocument linked, GoldArticle gold)
    {
        var goldNames = gold.Entities.Select(GoldNames.Of).ToArray();
        var forms = linked.Referents
            .Select(referent => referent.Names.Select(name => GoldNames.Normal(name, referent.Type)).ToHashSet(StringComparer.Ordinal))
            .ToArray();
        var pairs = new List<(bool Optional, bool NotMain, int Longest, string Id, int Gold, int Referent)>();
        for (var g = 0; g < gold.Entities.Count; g++)
        {
            var entity = gold.Entities[g];
            for (var r = 0; r < forms.Length; r++)
            {
                if (linked.Referents[r].Type != entity.Type)
                {
                    continue;
                }

                var both = Both(goldNames[g], forms[r]);
                if (both.Count > 0)
                {
                    pairs.Add((
                        entity.Optional,
                        !both.Contains(GoldNames.Normal(entity.Name, entity.Type)),
                        -both.Max(name => name.Length),
                        entity.Id,
                        g,
                        r));
                }
            }
        }

        pairs.Sort((left, right) =>
        {
            var order = left.Optional.CompareTo(right.Optional);
            order = order != 0 ? order : left.NotMain.CompareTo(right.NotMain);
            order = order != 0 ? order : left.Longest.CompareTo(right.Longest);
            order = order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
            return order != 0 ? order : left.Referent.CompareTo(right.Referent);
        });
        var match = new int[forms.Length];
        Array.Fill(match, -1);
        var taken = new bool[gold.Entities.Count];
        foreach (var pair in pairs)
        {
            if (!taken[pair.Gold] && match[pair.Referent] < 0)
            {
                taken[pair.Gold] = true;
                match[pair.Referent] = pair.Gold;
            }
        }

        for (var r = 0; r < forms.Length; r++)
        {
            for (var g = 0; g < gold.Entities.Count && match[r] < 0; g++)
            {
                if (gold.Entities[g].Type == linked.Referents[r].Type && Both(goldNames[g], forms[r]).Count > 0)
                {
                    match[r] = g;
                }
            }
        }

        return match;
    }

    private static HashSet<string> Both(HashSet<string> gold, HashSet<string> forms)
    {
        var both = forms.Where(gold.Contains).ToHashSet(StringComparer.Ordinal);
        return 2 * both.Count >= forms.Count ? both : [];
    }
}

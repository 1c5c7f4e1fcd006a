using KnowledgeGraph.Ontology;
using KnowledgeGraph.Text;

namespace KnowledgeGraph.Linking;

/// <summary>How central each thing is to an article: how often it is named, more in the headline and at the start.</summary>
internal static class Centrality
{
    private const double TitleBonus = 4;
    private const double LeadBonus = 2;

    /// <summary>Share of the text that counts as its start.</summary>
    private const double Lead = 0.15;

    /// <summary>The weight of each referent.</summary>
    public static double[] Weigh(Document document, IReadOnlyList<Referent> referents, IReadOnlyList<LinkedMention> names)
    {
        var weights = new double[referents.Count];
        var led = new bool[referents.Count];
        var lead = document.Clean.Text.Length * Lead;
        foreach (var name in names)
        {
            weights[name.Referent] += 1;
            if (name.Mention.Span.Start < lead && !led[name.Referent])
            {
                led[name.Referent] = true;
                weights[name.Referent] += LeadBonus;
            }
        }

        for (var i = 0; i < referents.Count; i++)
        {
            if (referents[i].Names.Any(name => document.Title.Contains(name, StringComparison.Ordinal)))
            {
                weights[i] += TitleBonus;
            }
        }

        return weights;
    }

    /// <summary>One to three referents the article is about, the zone or place first.</summary>
    public static IReadOnlyList<int> About(IReadOnlyList<Referent> referents, IReadOnlyList<double> weights)
    {
        var ranked = Enumerable.Range(0, referents.Count)
            .OrderByDescending(index => weights[index] * Factor(referents[index]))
            .ThenBy(index => index)
            .ToList();
        var home = ranked.FindIndex(index => referents[index].Type is EntityType.Zone or EntityType.Place);
        if (home < 0)
        {
            return [.. ranked.Take(3)];
        }

        var first = ranked[home];
        return [first, .. ranked.Where(index => index != first).Take(2)];
    }

    private static double Factor(Referent referent) => referent.Type switch
    {
        EntityType.Zone => 1.4,
        EntityType.Place => referent.Name is "中国" or "全国" ? 0.1 : 1,
        EntityType.Company or EntityType.Project => 1.2,
        EntityType.Organization => 0.8,
        EntityType.Industry => 0.6,
        EntityType.Product => 0.5,
        EntityType.Person or EntityType.Honor => 0.3,
        _ => throw new ArgumentOutOfRangeException(nameof(referent)),
    };
}

using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Rules;

/// <summary>What a page about one zone leaves unsaid. A newspaper's portrait of a zone names it now and then and speaks of
/// its firms, projects and industries without saying each time whose they are (加快…项目建设, 扶持…等企业): a careful reader
/// takes them for the zone's own unless the text says otherwise. Short news does not read so, and is left to the scorer.</summary>
public sealed class ZonePortrait
{
    /// <summary>What a portrait adds to is as likely as this: it is implied, not said.</summary>
    public const double Probability = 0.6;

    /// <summary>Name of the pattern.</summary>
    public const string Pattern = "portrait";

    // A page: some four times the length of a news item, in characters.
    private const int Page = 2000;

    private const int FewestMentions = 5;

    private readonly int _zone;
    private readonly HashSet<(RelationType, int)> _settled;

    private ZonePortrait(int zone, HashSet<(RelationType, int)> settled)
    {
        _zone = zone;
        _settled = settled;
    }

    /// <summary>The portrait that an article is, or null.</summary>
    /// <param name="view">The article.</param>
    /// <param name="scored">Its scored pairs.</param>
    /// <param name="claimed">Pairs likelier than this are claims.</param>
    public static ZonePortrait? Of(ArticleView view, IReadOnlyList<(ScoredPair Pair, double Probability)> scored, double claimed)
    {
        if (view.Text.Length < Page || !view.Linked.About.Any(about => view.TypeOf(about) == EntityType.Zone))
        {
            return null;
        }

        var zone = view.Linked.About.First(about => view.TypeOf(about) == EntityType.Zone);
        if (view.Rank[zone] != 0 || view.Mentions[zone] < FewestMentions)
        {
            return null;
        }

        var settled = new HashSet<(RelationType, int)>();
        foreach (var (pair, probability) in scored)
        {
            if (probability >= claimed)
            {
                settled.Add((pair.Type, pair.Type == RelationType.Undertakes ? pair.Pair.Tail : pair.Pair.Head));
            }
        }

        return new ZonePortrait(zone, settled);
    }

    /// <summary>Whether the portrait implies the relation: the thing is the zone's unless the text gives it to another.</summary>
    public bool Implies(ArticleView view, ScoredPair scored) => scored.Type switch
    {
        RelationType.LocatedIn =>
            scored.Pair.Tail == _zone &&
            view.TypeOf(scored.Pair.Head) is EntityType.Company or EntityType.Project or EntityType.Zone &&
            !_settled.Contains((RelationType.LocatedIn, scored.Pair.Head)),
        RelationType.Undertakes =>
            scored.Pair.Head == _zone && !_settled.Contains((RelationType.Undertakes, scored.Pair.Tail)),
        RelationType.FocusesOn => scored.Pair.Head == _zone,
        _ => false,
    };
}

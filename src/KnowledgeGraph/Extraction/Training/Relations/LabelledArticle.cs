using KnowledgeGraph.Extraction.Relations.Candidates;
using KnowledgeGraph.Extraction.Relations.Cues;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Training.Relations;

/// <summary>An article with its candidates and the right answers to them.</summary>
public sealed class LabelledArticle
{
    private readonly Dictionary<(RelationType, string, string), GoldRelation> _gold;
    private readonly int[] _match;

    /// <param name="linked">The article with names.</param>
    /// <param name="gold">Its answers.</param>
    /// <param name="cues">The cue words.</param>
    /// <param name="found">Whether the names are those that a recogniser found, not those of the answers.</param>
    public LabelledArticle(LinkedDocument linked, GoldArticle gold, CueLexicon cues, bool found)
    {
        Measures = found && !gold.Provisional;
        Gold = gold;
        View = ArticleView.Of(linked, cues);
        Pairs = CandidateFinder.Find(View);
        _match = GoldMatch.Of(linked, gold);
        _gold = [];
        foreach (var relation in gold.Relations)
        {
            _gold[Key(relation.Type, relation.Head, relation.Tail)] = relation;
        }
    }

    /// <summary>Whether what models say of it tells how far to believe them: names as they are found, answers read twice.</summary>
    public bool Measures { get; }

    /// <summary>The answers.</summary>
    public GoldArticle Gold { get; }

    /// <summary>The article.</summary>
    public ArticleView View { get; }

    /// <summary>Its candidates.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <summary>The gold relation a claim matches, or null.</summary>
    public GoldRelation? Answer(RelationType type, int head, int tail) =>
        _match[head] >= 0 && _match[tail] >= 0
            ? _gold.GetValueOrDefault(Key(type, Gold.Entities[_match[head]].Id, Gold.Entities[_match[tail]].Id))
            : null;

    /// <summary>Key of the claim for counting: two referents of one entity make the same claim.</summary>
    public (RelationType, string, string) ClaimKey(RelationType type, int head, int tail) =>
        Key(type, Id(head), Id(tail));

    /// <summary>1 where the claim is right, 0 where it is wrong, null where it counts neither way.</summary>
    public int? Label(RelationType type, int head, int tail)
    {
        if (Answer(type, head, tail) is { } relation)
        {
            return relation.Optional || Optional(head) || Optional(tail) ? null : 1;
        }

        return Optional(head) || Optional(tail) ? null : 0;
    }

    /// <summary>The relations that have to be found.</summary>
    public IEnumerable<GoldRelation> Firm
    {
        get
        {
            var optional = Gold.Entities.Where(entity => entity.Optional).Select(entity => entity.Id).ToHashSet(StringComparer.Ordinal);
            return _gold.Values.Where(relation => !relation.Optional && !optional.Contains(relation.Head) && !optional.Contains(relation.Tail));
        }
    }

    private bool Optional(int referent) => _match[referent] >= 0 && Gold.Entities[_match[referent]].Optional;

    private string Id(int referent) => _match[referent] >= 0 ? Gold.Entities[_match[referent]].Id : $"?{referent}";

    private static (RelationType, string, string) Key(RelationType type, string head, string tail) =>
        RelationSchema.Of(type).Symmetric && string.CompareOrdinal(head, tail) > 0 ? (type, tail, head) : (type, head, tail);
}

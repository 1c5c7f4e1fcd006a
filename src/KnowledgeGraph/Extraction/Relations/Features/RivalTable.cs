using KnowledgeGraph.Extraction.Relations.Scoring;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Features;

/// <summary>The scored pairs of an article by their ends.</summary>
internal sealed class RivalTable
{
    private static readonly List<ScoredPair> None = [];

    private readonly int _referents;
    private readonly List<ScoredPair>?[] _byHead;
    private readonly List<ScoredPair>?[] _byTail;
    private readonly Dictionary<long, List<ScoredPair>> _byEnds;

    /// <param name="scored">The pairs; those of the same two ends follow one another.</param>
    /// <param name="referents">How many referents there are.</param>
    public RivalTable(IReadOnlyList<ScoredPair> scored, int referents)
    {
        _referents = referents;
        var types = RelationSchema.All.Count;
        _byHead = new List<ScoredPair>?[types * referents];
        _byTail = new List<ScoredPair>?[types * referents];
        _byEnds = new Dictionary<long, List<ScoredPair>>(scored.Count);
        ScoredPair? last = null;
        var ends = None;
        foreach (var one in scored)
        {
            (_byHead[At(one.Type, one.Pair.Head)] ??= []).Add(one);
            (_byTail[At(one.Type, one.Pair.Tail)] ??= []).Add(one);
            if (!ReferenceEquals(last?.Pair, one.Pair))
            {
                _byEnds.Add(Key(one.Pair.Head, one.Pair.Tail), ends = []);
            }

            ends.Add(one);
            last = one;
        }
    }

    /// <summary>All of a relation and a head.</summary>
    public List<ScoredPair> OfHead(RelationType type, int head) => _byHead[At(type, head)] ?? None;

    /// <summary>All of a relation and a tail.</summary>
    public List<ScoredPair> OfTail(RelationType type, int tail) => _byTail[At(type, tail)] ?? None;

    /// <summary>All of a head and a tail.</summary>
    public List<ScoredPair> OfEnds(int head, int tail) => _byEnds.GetValueOrDefault(Key(head, tail)) ?? None;

    /// <summary>The one of a relation, a head and a tail, or null.</summary>
    public ScoredPair? Of(RelationType type, int head, int tail)
    {
        foreach (var one in OfEnds(head, tail))
        {
            if (one.Type == type)
            {
                return one;
            }
        }

        return null;
    }

    private int At(RelationType type, int referent) => ((int)type * _referents) + referent;

    private static long Key(int head, int tail) => ((long)head << 32) | (uint)tail;
}

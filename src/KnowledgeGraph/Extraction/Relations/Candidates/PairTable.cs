using KnowledgeGraph.Extraction.Relations.Features;
using KnowledgeGraph.Extraction.Relations.Places;
using KnowledgeGraph.Linking;
using KnowledgeGraph.Ontology;

namespace KnowledgeGraph.Extraction.Relations.Candidates;

/// <summary>The pairs of an article while they are collected.</summary>
internal sealed class PairTable
{
    private readonly LinkedDocument _linked;
    private readonly Dictionary<long, Pair> _pairs = [];
    private readonly DivisionCodes _divisions;

    public PairTable(LinkedDocument linked)
    {
        _linked = linked;
        _divisions = new DivisionCodes(DivisionTree.Shared, linked.Referents);
    }

    /// <summary>The pair of a head and a tail, or null.</summary>
    public Pair? Of(int head, int tail) => _pairs.GetValueOrDefault(Key(head, tail));

    /// <summary>The pair of a head and a tail, new where there is none yet.</summary>
    public Pair Make(int head, int tail, IReadOnlyList<RelationType> types)
    {
        if (!_pairs.TryGetValue(Key(head, tail), out var pair))
        {
            pair = new Pair(head, tail, types, Containment.Of(_linked.Referents[head], _linked.Referents[tail]), _divisions.Relation(head, tail));
            _pairs.Add(Key(head, tail), pair);
        }

        return pair;
    }

    /// <summary>All, by head, then tail.</summary>
    public List<Pair> InOrder()
    {
        var pairs = new List<Pair>(_pairs.Values);
        pairs.Sort((left, right) => Key(left.Head, left.Tail).CompareTo(Key(right.Head, right.Tail)));
        return pairs;
    }

    private static long Key(int head, int tail) => ((long)head << 32) | (uint)tail;
}

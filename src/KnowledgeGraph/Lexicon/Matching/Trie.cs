using System.Numerics;

namespace KnowledgeGraph.Lexicon.Matching;

/// <summary>A trie over UTF-16 units whose edges stand in one open-addressing hash table.</summary>
/// <remarks>
/// A double array answers a step a little faster, but finding room for the children of some ten thousand names over an
/// alphabet of thousands took minutes; this is built in one pass and a step that fails costs one probe.
/// </remarks>
internal sealed class Trie
{
    /// <summary>The node of the empty prefix.</summary>
    public const int Root = 0;

    private readonly ulong[] _edges;
    private readonly int[] _children;
    private readonly int[] _patterns;
    private readonly int _shift;

    private Trie(int edges)
    {
        // At most half full; an empty slot is 0, which no edge is: its key holds the node plus one.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, edges * 2));
        (_edges, _children, _patterns) = (new ulong[size], new int[size], new int[edges + 1]);
        _shift = 64 - BitOperations.Log2((uint)size);
        Array.Fill(_patterns, -1);
    }

    /// <summary>The trie of <paramref name="keys"/>, sorted ordinally and distinct; a pattern is the index of its key.</summary>
    public static Trie Build(string[] keys)
    {
        var trie = new Trie(keys.Select((key, i) => key.Length - Shared(keys, i)).Sum());
        var path = new int[keys.Length == 0 ? 1 : keys.Max(key => key.Length) + 1];
        var nodes = 1;
        for (var i = 0; i < keys.Length; i++)
        {
            for (var depth = Shared(keys, i); depth < keys[i].Length; depth++)
            {
                path[depth + 1] = nodes++;
                trie.Add(path[depth], keys[i][depth], path[depth + 1]);
            }

            trie._patterns[path[keys[i].Length]] = i;
        }

        return trie;
    }

    /// <summary>Goes from <paramref name="node"/> to its child over <paramref name="unit"/>, if it has one.</summary>
    public bool Step(ref int node, char unit)
    {
        var edge = Edge(node, unit);
        for (var slot = Slot(edge); _edges[slot] != 0; slot = (slot + 1) & (_edges.Length - 1))
        {
            if (_edges[slot] == edge)
            {
                node = _children[slot];
                return true;
            }
        }

        return false;
    }

    /// <summary>The pattern that ends at <paramref name="node"/>, -1 if none does.</summary>
    public int Pattern(int node) => _patterns[node];

    private static int Shared(string[] keys, int i) => i == 0 ? 0 : keys[i].AsSpan().CommonPrefixLength(keys[i - 1]);

    private static ulong Edge(int node, char unit) => ((ulong)(uint)(node + 1) << 16) | unit;

    // Fibonacci hashing: the high bits of the product are well mixed.
    private int Slot(ulong edge) => (int)((edge * 0x9E3779B97F4A7C15) >> _shift);

    private void Add(int node, char unit, int child)
    {
        var edge = Edge(node, unit);
        var slot = Slot(edge);
        while (_edges[slot] != 0)
        {
            slot = (slot + 1) & (_edges.Length - 1);
        }

        (_edges[slot], _children[slot]) = (edge, child);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Extraction.Relations.Scoring;

/// <summary>Decision trees in one block of memory, walked eight at a time without branches: which way a node goes cannot be
/// guessed, and the walks of eight trees wait for memory together.</summary>
/// <remarks>A walk goes on for as many steps as the deepest of the eight has, so trees of like depth are walked together. Leaf
/// values are single and their sum is double: the sum is exact in any order.</remarks>
internal sealed class Forest
{
    private const int Together = 8;

    private readonly Node[] _nodes;
    private readonly float[] _values;
    private readonly Walk[] _walks;
    private readonly int _width;

    public Forest(IReadOnlyList<Tree> trees)
    {
        var nodes = new List<Node>();
        var values = new List<float>();
        var walks = new List<Walk>();
        foreach (var group in trees.Select(tree => (Tree: tree, Depth: Depth(tree, 0))).OrderBy(entry => entry.Depth).Chunk(Together))
        {
            var walk = new Walk { Depth = group[^1].Depth };
            for (var i = 0; i < Together; i++)
            {
                walk.Roots[i] = nodes.Count;
                Add(i < group.Length ? group[i].Tree : new Tree([-1], [0f], [0]), nodes, values);
            }

            walks.Add(walk);
        }

        (_nodes, _values, _walks) = ([.. nodes], [.. values], [.. walks]);
        _width = nodes.Count == 0 ? 0 : nodes.Max(node => node.Feature) + 1;
    }

    /// <summary>The sum of the leaves that a row falls into.</summary>
    /// <param name="row">Numbers; none is NaN.</param>
    public double Sum(ReadOnlySpan<float> row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, _width);
        ref var numbers = ref MemoryMarshal.GetReference(row);
        ref var nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        ref var values = ref MemoryMarshal.GetArrayDataReference(_values);
        double first = 0, second = 0;
        foreach (ref readonly var walk in _walks.AsSpan())
        {
            nint a = walk.Roots[0], b = walk.Roots[1], c = walk.Roots[2], d = walk.Roots[3];
            nint e = walk.Roots[4], f = walk.Roots[5], g = walk.Roots[6], h = walk.Roots[7];
            for (var step = walk.Depth; step > 0; step--)
            {
                a += Step(ref nodes, ref numbers, a);
                b += Step(ref nodes, ref numbers, b);
                c += Step(ref nodes, ref numbers, c);
                d += Step(ref nodes, ref numbers, d);
                e += Step(ref nodes, ref numbers, e);
                f += Step(ref nodes, ref numbers, f);
                g += Step(ref nodes, ref numbers, g);
                h += Step(ref nodes, ref numbers, h);
            }

            first += (double)Unsafe.Add(ref values, a) + Unsafe.Add(ref values, b) + Unsafe.Add(ref values, c) + Unsafe.Add(ref values, d);
            second += (double)Unsafe.Add(ref values, e) + Unsafe.Add(ref values, f) + Unsafe.Add(ref values, g) + Unsafe.Add(ref values, h);
        }

        return first + second;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Step(ref Node nodes, ref float numbers, nint at)
    {
        ref var node = ref Unsafe.Add(ref nodes, at);
        return node.Left + (nint)Unsafe.BitCast<bool, byte>(Unsafe.Add(ref numbers, (nint)node.Feature) > node.Threshold);
    }

    // A leaf leads to itself, whatever the row.
    private static void Add(Tree tree, List<Node> nodes, List<float> values)
    {
        for (var i = 0; i < tree.Feature.Length; i++)
        {
            var leaf = tree.Feature[i] < 0;
            nodes.Add(leaf
                ? new Node { Threshold = float.PositiveInfinity }
                : new Node { Threshold = tree.Threshold[i], Feature = (ushort)tree.Feature[i], Left = checked((ushort)(tree.Left[i] - i)) });
            values.Add(leaf ? tree.Threshold[i] : 0f);
        }
    }

    private static int Depth(Tree tree, int node) =>
        tree.Feature[node] < 0 ? 0 : 1 + Math.Max(Depth(tree, tree.Left[node]), Depth(tree, tree.Left[node] + 1));

    // Left is how far ahead of the node its left child stands; the right one follows it.
    private struct Node
    {
        public float Threshold;
        public ushort Feature;
        public ushort Left;
    }

    private struct Walk
    {
        public int Depth;
        public EightRoots Roots;
    }

    [InlineArray(Together)]
    private struct EightRoots
    {
        private int _first;
    }
}

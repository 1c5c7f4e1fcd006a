using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>Makes a <see cref="PrefixTrie"/>: of a whole dictionary at once, then word by word.</summary>
internal sealed class PrefixTrieBuilder
{
    private const int NewCodes = 9216; // room for characters that only added words use: all ideographs are below 21,000

    private const int MostTries = 256;

    private readonly ushort[] _codes;
    private ulong[] _cells;
    private ulong[] _taken; // by cell
    private ulong[] _bases; // by base: already some node's
    private readonly int _rootCells;
    private int _lastCode;
    private int _placed; // how many children the node placed last had
    private int _cursor; // where room is looked for next, in words of 64 bases
    private int _top; // the last place where room was found

    /// <summary>A copy of a trie to add words to.</summary>
    public PrefixTrieBuilder(PrefixTrie trie)
    {
        _codes = [.. trie.Codes];
        _cells = [.. trie.Cells];
        _taken = new ulong[_cells.Length / 64];
        _bases = new ulong[_cells.Length / 64];
        _rootCells = trie.RootCells;
        KeepRootCells();
        for (var i = 0; i < _cells.Length; i++)
        {
            if (_cells[i] != 0)
            {
                _top = i / 64;
                Set(_taken, i);
                Set(_bases, PrefixTrie.Base(_cells[i]));
            }
        }
        foreach (var code in _codes)
        {
            _lastCode = Math.Max(_lastCode, code == trie.NoCode ? 0 : code);
        }
    }

    /// <summary>All words of a dictionary, in any order, each once.</summary>
    public PrefixTrieBuilder(WordList words)
    {
        _codes = DealCodes(words, out _lastCode, out _rootCells);
        _cells = new ulong[1 << 20];
        _taken = new ulong[_cells.Length / 64];
        _bases = new ulong[_cells.Length / 64];
        KeepRootCells();
        Fill(words);
    }

    private void KeepRootCells()
    {
        Reserve(_rootCells);
        Set(_bases, 0);
        _taken.AsSpan(0, _rootCells / 64).Fill(ulong.MaxValue);
    }

    public PrefixTrie Build()
    {
        var used = Math.Max(_cells.AsSpan().LastIndexOfAnyExcept(0UL) + 1, _rootCells);
        var length = (used + _rootCells + 63) / 64 * 64;
        return new PrefixTrie(_codes, _cells.AsSpan(0, length).ToArray(), _rootCells);
    }

    /// <summary>Adds a word, or gives one that is there another weight and tag.</summary>
    public void Put(ReadOnlySpan<char> word, int weight, byte tag)
    {
        var at = -1; // the root has no cell
        foreach (var c in word)
        {
            at = ChildCell(at, CodeOf(c));
        }
        _cells[at] = PrefixTrie.Cell(weight, PrefixTrie.Label(_cells[at]), PrefixTrie.Base(_cells[at]), tag);
    }

    private ushort CodeOf(char c)
    {
        if (_codes[c] == _rootCells - 1)
        {
            if (_lastCode + 2 >= _rootCells)
            {
                throw new InvalidOperationException(
                    $"Added words may bring at most {NewCodes} characters that the dictionary does not use.");
            }
            _codes[c] = (ushort)++_lastCode;
        }
        return _codes[c];
    }

    private int ChildCell(int parent, ushort code)
    {
        var start = parent < 0 ? 0 : PrefixTrie.Base(_cells[parent]);
        Reserve(start);
        if (parent >= 0 && start == 0)
        {
            start = Place([new Child(code, 0, 0, 0, 0)]);
            Link(parent, start);
        }
        else if (PrefixTrie.Label(_cells[start + code]) == code)
        {
            return start + code;
        }
        else if (parent >= 0 && Has(_taken, start + code))
        {
            start = Move(parent, start, code);
        }
        Set(_taken, start + code);
        _cells[start + code] = PrefixTrie.Cell(0, code, 0, 0);
        return start + code;
    }

    // Gives a node another base at which a further child fits; its children keep their own bases.
    private int Move(int parent, int from, ushort further)
    {
        var children = new List<Child> { new(further, 0, 0, 0, 0) };
        for (var code = 1; code <= _lastCode && from + code < _cells.Length; code++)
        {
            if (PrefixTrie.Label(_cells[from + code]) == code)
            {
                children.Add(new Child((ushort)code, 0, 0, 0, 0));
            }
        }
        var to = Place(CollectionsMarshal.AsSpan(children));
        foreach (var (code, _, _, _, _) in children)
        {
            if (code != further)
            {
                _cells[to + code] = _cells[from + code];
                _cells[from + code] = 0;
                Set(_taken, to + code);
                Clear(_taken, from + code);
            }
        }
        Clear(_bases, from);
        Link(parent, to);
        return to;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Link(int parent, int @base)
    {
        var cell = _cells[parent];
        _cells[parent] = PrefixTrie.Cell(PrefixTrie.Weight(cell), PrefixTrie.Label(cell), @base, PrefixTrie.Tag(cell));
    }

    // Level by level, and on a level the nodes with many children first: what is hard to place finds room, what is easy fills holes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(WordList words)
    {
        var order = words.Sorted();
        var nodes = new List<Node> { new(-1, 0, order.Length) };
        var groups = new List<Group>();
        var children = new List<Child>();
        for (var depth = 0; nodes.Count > 0; depth++)
        {
            groups.Clear();
            children.Clear();
            foreach (var node in nodes)
            {
                var first = children.Count;
                Split(words, order, node, depth, children);
                groups.Add(new Group(node.Cell, first, children.Count - first));
            }
            nodes.Clear();
            foreach (var group in ByCount(groups))
            {
                var family = CollectionsMarshal.AsSpan(children).Slice(group.First, group.Count);
                var start = group.Cell < 0 ? 0 : Place(family);
                if (group.Cell >= 0)
                {
                    Link(group.Cell, start);
                }
                foreach (var child in family)
                {
                    var cell = start + child.Code;
                    Set(_taken, cell);
                    _cells[cell] = PrefixTrie.Cell(child.Weight, child.Code, 0, child.Tag);
                    if (child.From < child.To)
                    {
                        nodes.Add(new Node(cell, child.From, child.To));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Split(WordList words, int[] order, Node node, int depth, List<Child> children)
    {
        for (var i = node.From; i < node.To;)
        {
            // Words are sorted, so the word that ends here is the first of those that go on from here, and of a word given
            // twice the later line, which counts in jieba too, is the last.
            var character = words.Text(order[i])[depth];
            var (weight, tag) = ((ushort)0, (byte)0);
            while (i < node.To && words.Text(order[i]) is var text && text.Length == depth + 1 && text[depth] == character)
            {
                (weight, tag) = (words.Weight(order[i]), words.Tag(order[i]));
                i++;
            }
            var from = i;
            while (i < node.To && words.Text(order[i])[depth] == character)
            {
                i++;
            }
            children.Add(new Child(_codes[character], weight, tag, from, i));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Group[] ByCount(List<Group> groups)
    {
        var most = 0;
        foreach (var group in groups)
        {
            most = Math.Max(most, group.Count);
        }
        var starts = new int[most + 1];
        foreach (var group in groups)
        {
            starts[group.Count]++;
        }
        for (int count = most, start = 0; count >= 0; count--)
        {
            (starts[count], start) = (start, start + starts[count]);
        }
        var sorted = new Group[groups.Count];
        foreach (var group in groups)
        {
            sorted[starts[group.Count]++] = group;
        }
        return sorted;
    }

    // A base that no node has and at which all children's cells are free; 64 bases are tried at a time. Looked for where the
    // last node with as many children found room, and after some tries behind where most is taken: a denser array is not
    // worth a slow start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Place(ReadOnlySpan<Child> children)
    {
        if (children.Length != _placed)
        {
            (_placed, _cursor) = (children.Length, 0);
        }
        var at = _cursor;
        for (var tries = 0; ; tries++, at++)
        {
            if (tries == MostTries && at < _top)
            {
                _cursor = at;
                at = _top;
            }
            Reserve((at + 1) * 64);
            var taken = _bases[at];
            for (var i = 0; i < children.Length && taken != ulong.MaxValue; i++)
            {
                taken |= Bits(_taken, at * 64 + children[i].Code);
            }
            if (taken != ulong.MaxValue)
            {
                _cursor = tries < MostTries ? at : _cursor;
                _top = Math.Max(_top, at);
                var start = at * 64 + BitOperations.TrailingZeroCount(~taken);
                Set(_bases, start);
                return start;
            }
        }
    }

    // 64 bits from any position.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(ulong[] bits, int at)
    {
        var (word, shift) = (at >> 6, at & 63);
        return bits[word] >> shift | (bits[word + 1] << 1 << (63 - shift));
    }

    // Room for the children of nodes with bases up to this one and 63 more.
    private void Reserve(int @base)
    {
        while (@base + _rootCells + 128 >= _cells.Length)
        {
            if (_cells.Length >= PrefixTrie.MaxCells)
            {
                throw new InvalidOperationException("The dictionary has more words than a trie of 24-bit bases can hold.");
            }
            Array.Resize(ref _cells, _cells.Length * 2);
            Array.Resize(ref _taken, _cells.Length / 64);
            Array.Resize(ref _bases, _cells.Length / 64);
        }
    }

    private static ushort[] DealCodes(WordList words, out int last, out int rootCells)
    {
        var uses = new int[char.MaxValue + 1];
        foreach (var c in words.Characters)
        {
            uses[c]++;
        }
        var used = Enumerable.Range(0, uses.Length).Where(c => uses[c] > 0).ToArray();
        Array.Sort(used, (a, b) => uses[a] != uses[b] ? uses[b].CompareTo(uses[a]) : a.CompareTo(b));
        last = used.Length;
        rootCells = (last + NewCodes + 63) / 64 * 64;
        var codes = new ushort[char.MaxValue + 1];
        Array.Fill(codes, checked((ushort)(rootCells - 1)));
        for (var i = 0; i < used.Length; i++)
        {
            codes[used[i]] = (ushort)(i + 1);
        }
        return codes;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Has(ulong[] bits, int at) => (bits[at >> 6] >> (at & 63) & 1) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Set(ulong[] bits, int at) => bits[at >> 6] |= 1UL << (at & 63);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Clear(ulong[] bits, int at) => bits[at >> 6] &= ~(1UL << (at & 63));

    // The words order[From..To] go on from the node at this cell.
    private readonly record struct Node(int Cell, int From, int To);

    // A node's children are children[First..First + Count].
    private readonly record struct Group(int Cell, int First, int Count);

    private readonly record struct Child(ushort Code, ushort Weight, byte Tag, int From, int To);
}

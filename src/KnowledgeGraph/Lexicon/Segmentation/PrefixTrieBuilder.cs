using System.Numerics;
using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>Makes a <see cref="PrefixTrie"/>: of a whole dictionary at once, then word by word.</summary>
internal sealed class PrefixTrieBuilder
{
    private const int NewCodes = 4096; // room for characters that only added words use

    private const int MostTries = 64;

    private readonly ushort[] _codes;
    private ulong[] _cells;
    private ulong[] _taken; // by cell
    private ulong[] _bases; // by base: already some node's
    private readonly int _rootCells;
    private int _lastCode;
    private int _placed; // how many children the node placed last had
    private int _cursor; // behind which room is looked for next
    private int _top; // the last cell that a first child took

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
                _top = i;
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
        Fill(words, words.Sorted(_codes));
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
            at = Child(at, CodeOf(c));
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

    private int Child(int parent, ushort code)
    {
        var start = parent < 0 ? 0 : PrefixTrie.Base(_cells[parent]);
        Reserve(start + code);
        if (parent >= 0 && start == 0)
        {
            start = Place([code]);
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
        var children = new List<ushort> { further };
        for (var code = 1; code <= _lastCode && from + code < _cells.Length; code++)
        {
            if (PrefixTrie.Label(_cells[from + code]) == code)
            {
                children.Add((ushort)code);
            }
        }
        children.Sort();
        var to = Place([.. children]);
        foreach (var code in children)
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

    private void Link(int parent, int @base)
    {
        var cell = _cells[parent];
        _cells[parent] = PrefixTrie.Cell(PrefixTrie.Weight(cell), PrefixTrie.Label(cell), @base, PrefixTrie.Tag(cell));
    }

    // Level by level, and on a level the nodes with many children first: what is hard to place finds room, what is easy fills holes.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(WordList words, int[] order)
    {
        var level = new List<Node> { new(-1, 0, order.Length) };
        var groups = new List<Group>();
        var children = new ushort[_lastCode + 1];
        for (var depth = 0; level.Count > 0; depth++)
        {
            groups.Clear();
            foreach (var node in level)
            {
                groups.Add(new Group(node, CountChildren(words, order, node, depth)));
            }
            groups.Sort(static (a, b) => a.Children != b.Children ? b.Children.CompareTo(a.Children) : a.Node.Cell.CompareTo(b.Node.Cell));
            level.Clear();
            foreach (var (node, count) in groups)
            {
                PlaceChildren(words, order, node, depth, children.AsSpan(0, count), level);
            }
        }
    }

    private int CountChildren(WordList words, int[] order, Node node, int depth)
    {
        var (count, last) = (0, 0);
        for (var i = node.From; i < node.To; i++)
        {
            var code = _codes[words.Text(order[i])[depth]];
            count += code != last ? 1 : 0;
            last = code;
        }
        return count;
    }

    private void PlaceChildren(WordList words, int[] order, Node node, int depth, Span<ushort> children, List<Node> next)
    {
        var (count, last) = (0, 0);
        for (var i = node.From; i < node.To; i++)
        {
            var code = _codes[words.Text(order[i])[depth]];
            if (code != last)
            {
                children[count++] = code;
                last = code;
            }
        }
        var start = node.Cell < 0 ? 0 : Place(children);
        if (node.Cell >= 0)
        {
            Link(node.Cell, start);
        }
        for (int i = node.From, child = 0; child < count; child++)
        {
            var code = children[child];
            var cell = start + code;
            Reserve(cell);
            Set(_taken, cell);
            // Words are sorted by their codes, so the word that ends here is the first of those that go on from here.
            var (weight, tag) = (0, (byte)0);
            for (var latest = -1; i < node.To && words.Text(order[i]).Length == depth + 1 && _codes[words.Text(order[i])[depth]] == code; i++)
            {
                if (order[i] > latest) // of a word given twice the later line counts, as in jieba
                {
                    latest = order[i];
                    (weight, tag) = (words.Weight(latest), words.Tag(latest));
                }
            }
            _cells[cell] = PrefixTrie.Cell(weight, code, 0, tag);
            var from = i;
            while (i < node.To && _codes[words.Text(order[i])[depth]] == code)
            {
                i++;
            }
            if (i > from)
            {
                next.Add(new Node(cell, from, i));
            }
        }
    }

    // A base that no node has and at which all children's cells are free; children ascend. Looked for where the last node with
    // as many children found room, and after some tries behind all that is taken: a denser array is not worth a slow start.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Place(ReadOnlySpan<ushort> children)
    {
        var first = children[0];
        if (children.Length != _placed)
        {
            (_placed, _cursor) = (children.Length, _rootCells - 1);
        }
        var cell = NextFree(Math.Max(_cursor, first));
        for (var tries = 1; !Fits(children, cell - first); tries++)
        {
            if (tries <= MostTries)
            {
                _cursor = cell;
            }
            cell = NextFree(tries == MostTries ? Math.Max(Math.Max(cell, _top), first) : cell);
        }
        var start = cell - first;
        Set(_bases, start);
        _top = Math.Max(_top, cell);
        return start;
    }

    private bool Fits(ReadOnlySpan<ushort> children, int start)
    {
        Reserve(start + children[^1]);
        if (Has(_bases, start))
        {
            return false;
        }
        foreach (var code in children[1..])
        {
            if (Has(_taken, start + code))
            {
                return false;
            }
        }
        return true;
    }

    private int NextFree(int after)
    {
        var at = after + 1;
        for (; at >> 6 < _taken.Length; at = (at | 63) + 1)
        {
            var free = ~_taken[at >> 6] >> (at & 63);
            if (free != 0)
            {
                return at + BitOperations.TrailingZeroCount(free);
            }
        }
        Reserve(at);
        return at;
    }

    private void Reserve(int cell)
    {
        while (cell + _rootCells + 128 >= _cells.Length)
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

    private readonly record struct Group(Node Node, int Children);
}

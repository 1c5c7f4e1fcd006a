using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Lexicon.Segmentation;

/// <summary>The words of a dictionary as read, packed: characters one after another, weight index and tag by word.</summary>
internal sealed class WordList
{
    private char[] _characters = new char[1 << 20];
    private int[] _ends = new int[1 << 19];
    private ushort[] _weights = new ushort[1 << 19];
    private byte[] _tags = new byte[1 << 19];
    private int _used;

    public int Count { get; private set; }

    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _used);

    /// <summary>Room for the characters of the next word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<char> Room(int length)
    {
        if (_used + length > _characters.Length)
        {
            Array.Resize(ref _characters, (_used + length) * 2);
        }
        return _characters.AsSpan(_used, length);
    }

    /// <summary>Takes the first characters of the room as a word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int length, ushort weight, byte tag)
    {
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _weights, Count * 2);
            Array.Resize(ref _tags, Count * 2);
        }
        _used += length;
        _ends[Count] = _used;
        _weights[Count] = weight;
        _tags[Count] = tag;
        Count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Text(int word)
    {
        var start = word == 0 ? 0 : _ends[word - 1];
        return _characters.AsSpan(start, _ends[word] - start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ushort Weight(int word) => _weights[word];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Tag(int word) => _tags[word];

    /// <summary>The words in ordinal order; of equal ones the one added later is later.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] Sorted()
    {
        // jieba's file is sorted but for a few lines: those that come too late are sorted by themselves and merged in.
        var sorted = new List<int>(Count);
        var late = new List<int>();
        for (var i = 0; i < Count; i++)
        {
            var fits = sorted.Count == 0 || Text(sorted[^1]).SequenceCompareTo(Text(i)) <= 0;
            (fits ? sorted : late).Add(i);
        }
        late.Sort(Compare);
        var order = new int[Count];
        for (int i = 0, s = 0, l = 0; i < order.Length; i++)
        {
            var isLate = s == sorted.Count || (l < late.Count && Compare(late[l], sorted[s]) < 0);
            order[i] = isLate ? late[l++] : sorted[s++];
        }
        return order;
    }

    private int Compare(int a, int b)
    {
        var order = Text(a).SequenceCompareTo(Text(b));
        return order != 0 ? order : a.CompareTo(b);
    }
}

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
    public Span<char> Room(int length)
    {
        if (_used + length > _characters.Length)
        {
            Array.Resize(ref _characters, (_used + length) * 2);
        }
        return _characters.AsSpan(_used, length);
    }

    /// <summary>Takes the first characters of the room as a word.</summary>
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

    public ushort Weight(int word) => _weights[word];

    public byte Tag(int word) => _tags[word];

    /// <summary>The words in the order of their characters' codes, a word before those it begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int[] Sorted(ushort[] codes)
    {
        // The first four codes decide nearly always; what they leave equal is sorted by the rest.
        var keys = new ulong[Count];
        var order = new int[Count];
        for (var i = 0; i < Count; i++)
        {
            var text = Text(i);
            var key = 0UL;
            for (var k = 0; k < 4; k++)
            {
                key = key << 16 | (k < text.Length ? codes[text[k]] : 0UL);
            }
            keys[i] = key;
            order[i] = i;
        }
        Array.Sort(keys, order);
        for (var i = 0; i < Count;)
        {
            var end = i + 1;
            while (end < Count && keys[end] == keys[i])
            {
                end++;
            }
            if (end - i > 1)
            {
                order.AsSpan(i, end - i).Sort((a, b) => CompareRest(Text(a), Text(b), codes));
            }
            i = end;
        }
        return order;
    }

    private static int CompareRest(ReadOnlySpan<char> a, ReadOnlySpan<char> b, ushort[] codes)
    {
        for (var i = 4; i < a.Length && i < b.Length; i++)
        {
            if (a[i] != b[i])
            {
                return codes[a[i]].CompareTo(codes[b[i]]);
            }
        }
        return a.Length.CompareTo(b.Length);
    }
}
